//! The group-size rule: for which groups of people figures may be shown. No database, no clock.
//!
//! A group appears only if every column counts nobody in it or at least `threshold` people.
//! Siblings that are smaller merge into a rest, with a second sibling where that is still
//! too small. The shown parts of a group always add up to the group, so every difference
//! of shown numbers is a sum of shown groups, and none is smaller than the threshold.

/// A unit: the people placed directly in it, counted per column, and the units below.
#[derive(Debug, Clone, Default)]
pub struct Place {
    pub number: usize,
    pub here: Vec<u32>,
    pub below: Vec<Place>,
}

/// What a shown group is made of; the number is that of the unit, or of the unit above a rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Unit(usize),
    /// The people placed directly in a unit that has units below it.
    Direct(usize),
    /// Everything of a unit that is too small to be shown alone.
    Rest(usize),
}

/// A group whose figures may be shown.
#[derive(Debug, Clone)]
pub struct Group {
    pub part: Part,
    /// The places whose direct people are counted.
    pub members: Vec<usize>,
    /// The groups it divides into; none if it must not be divided, and never for a rest.
    pub parts: Vec<Group>,
}

/// Divides a tree as far as the rule allows; `None` if not even the whole may be shown.
pub fn publish(root: &Place, threshold: u32) -> Option<Group> {
    is_large_enough(&root.total(), threshold).then(|| unfold(root, threshold))
}

/// Whether a number of people may be shown: nobody at all, or enough.
pub fn may_show(people: u32, threshold: u32) -> bool {
    people == 0 || people >= threshold
}

impl Group {
    /// The shown group of a unit, wherever it stands.
    pub fn find(&self, unit: usize) -> Option<&Group> {
        if self.part == Part::Unit(unit) {
            return Some(self);
        }
        self.parts.iter().find_map(|part| part.find(unit))
    }

    /// Whether something in it had to be merged.
    pub fn has_rest(&self) -> bool {
        self.parts
            .iter()
            .any(|part| matches!(part.part, Part::Rest(_)))
    }
}

impl Place {
    /// People here and below, per column.
    fn total(&self) -> Vec<u32> {
        let below: Vec<Vec<u32>> = self.below.iter().map(Self::total).collect();
        sum(below.iter().chain([&self.here]))
    }

    fn numbers(&self) -> Vec<usize> {
        let below = self.below.iter().flat_map(Self::numbers);
        [self.number].into_iter().chain(below).collect()
    }
}

/// A unit among its siblings, or the people placed directly above them.
struct Sibling {
    group: Group,
    people: Vec<u32>,
}

fn unfold(place: &Place, threshold: u32) -> Group {
    Group {
        part: Part::Unit(place.number),
        members: place.numbers(),
        parts: divide(place, threshold),
    }
}

fn divide(place: &Place, threshold: u32) -> Vec<Group> {
    if place.below.is_empty() {
        return Vec::new();
    }
    let (mut separate, mut rest): (Vec<Sibling>, Vec<Sibling>) = siblings(place, threshold)
        .into_iter()
        .partition(|sibling| is_large_enough(&sibling.people, threshold));
    while let Some(lacking) = first_lacking(&rest, threshold) {
        // A sibling without people in this column would not help.
        let smallest = (0..separate.len())
            .filter(|place| separate[*place].people[lacking] > 0)
            .min_by_key(|place| separate[*place].people.iter().sum::<u32>());
        match smallest {
            Some(place) => rest.push(separate.remove(place)),
            None => return Vec::new(),
        }
    }
    if rest.is_empty() {
        return separate.into_iter().map(|sibling| sibling.group).collect();
    }
    if separate.iter().all(|sibling| is_nobody(&sibling.people)) {
        return Vec::new();
    }
    let merged = Group {
        part: Part::Rest(place.number),
        members: rest
            .into_iter()
            .flat_map(|sibling| sibling.group.members)
            .collect(),
        parts: Vec::new(),
    };
    let separate = separate.into_iter().map(|sibling| sibling.group);
    separate.chain([merged]).collect()
}

fn siblings(place: &Place, threshold: u32) -> Vec<Sibling> {
    let direct = Sibling {
        group: Group {
            part: Part::Direct(place.number),
            members: vec![place.number],
            parts: Vec::new(),
        },
        people: place.here.clone(),
    };
    let below = place.below.iter().map(|place| Sibling {
        group: unfold(place, threshold),
        people: place.total(),
    });
    below.chain([direct]).collect()
}

/// A column in which the siblings together are still too few.
fn first_lacking(siblings: &[Sibling], threshold: u32) -> Option<usize> {
    sum(siblings.iter().map(|sibling| &sibling.people))
        .into_iter()
        .position(|people| !may_show(people, threshold))
}

fn is_large_enough(people: &[u32], threshold: u32) -> bool {
    people.iter().all(|people| may_show(*people, threshold))
}

fn is_nobody(people: &[u32]) -> bool {
    people.iter().all(|people| *people == 0)
}

fn sum<'a>(rows: impl Iterator<Item = &'a Vec<u32>>) -> Vec<u32> {
    let mut total = Vec::new();
    for row in rows {
        total.resize(row.len().max(total.len()), 0);
        for (column, people) in row.iter().enumerate() {
            total[column] += people;
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn place(number: usize, here: &[u32], below: Vec<Place>) -> Place {
        Place {
            number,
            here: here.to_vec(),
            below,
        }
    }

    fn leaf(number: usize, people: u32) -> Place {
        place(number, &[people], Vec::new())
    }

    fn shown(root: &Place) -> Vec<(Part, usize)> {
        let group = publish(root, 10);
        let parts = group.map(|group| group.parts).unwrap_or_default();
        parts
            .iter()
            .map(|group| (group.part, group.members.len()))
            .collect()
    }

    #[test]
    fn large_siblings_stand_alone() {
        let root = place(0, &[0], vec![leaf(1, 12), leaf(2, 30)]);
        let expected = [(Part::Unit(1), 1), (Part::Unit(2), 1), (Part::Direct(0), 1)];
        assert_eq!(shown(&root), expected);
    }

    #[test]
    fn a_single_small_unit_takes_the_smallest_sibling_with_it() {
        let root = place(0, &[0], vec![leaf(1, 3), leaf(2, 30), leaf(3, 12)]);
        let expected = [(Part::Unit(2), 1), (Part::Direct(0), 1), (Part::Rest(0), 2)];
        assert_eq!(shown(&root), expected);
    }

    #[test]
    fn people_placed_directly_are_a_sibling_of_the_units() {
        let root = place(0, &[2], vec![leaf(1, 12), leaf(2, 30)]);
        let expected = [(Part::Unit(2), 1), (Part::Rest(0), 2)];
        assert_eq!(shown(&root), expected);
    }

    #[test]
    fn a_level_of_which_nothing_may_stand_alone_is_not_divided() {
        let root = place(0, &[0], vec![leaf(1, 9), leaf(2, 9), leaf(3, 9)]);
        assert!(shown(&root).is_empty());
        assert!(publish(&leaf(0, 9), 10).is_none());
    }

    /// Sixty-one people, most of them in offices that are too small alone.
    #[test]
    fn a_gemeinde_of_sixty_one_people_shows_what_is_large_enough() {
        let root = place(
            0,
            &[1],
            vec![
                place(1, &[1], vec![leaf(2, 12), leaf(3, 5)]),
                place(4, &[0], vec![leaf(5, 14), leaf(6, 11)]),
                leaf(7, 9),
                leaf(8, 8),
            ],
        );
        let Some(group) = publish(&root, 10) else {
            panic!("61 people are enough");
        };
        assert_eq!(group.parts.len(), 3, "{group:?}");
        assert!(group.find(7).is_none() && group.find(8).is_none());
        assert!(
            group.find(2).is_none(),
            "twelve beside six would show the six"
        );
        assert!(group.find(5).is_some() && group.find(6).is_some());
    }

    /// Small numbers are frequent, as they are in offices.
    fn people(columns: usize) -> impl Strategy<Value = Vec<u32>> {
        prop::collection::vec(prop_oneof![Just(0), 1_u32..10, 1_u32..40], columns)
    }

    fn trees() -> impl Strategy<Value = Place> {
        (1_usize..4).prop_flat_map(|columns| {
            let leaves = people(columns).prop_map(|here| place(0, &here, Vec::new()));
            leaves
                .prop_recursive(4, 60, 7, move |below| {
                    (people(columns), prop::collection::vec(below, 1..7))
                        .prop_map(|(here, below)| place(0, &here, below))
                })
                .prop_map(|mut root| {
                    number(&mut root, &mut 0);
                    root
                })
        })
    }

    fn number(place: &mut Place, next: &mut usize) {
        place.number = *next;
        *next += 1;
        for below in &mut place.below {
            number(below, next);
        }
    }

    fn list<'a>(place: &'a Place, all: &mut Vec<&'a Place>) {
        all.push(place);
        for below in &place.below {
            list(below, all);
        }
    }

    fn people_of(group: &Group, places: &[&Place]) -> Vec<u32> {
        sum(group.members.iter().map(|member| &places[*member].here))
    }

    /// Checks a group and everything below it.
    fn check(group: &Group, places: &[&Place], threshold: u32) {
        let people = people_of(group, places);
        assert!(is_large_enough(&people, threshold), "{group:?}");
        if group.parts.is_empty() {
            return;
        }
        let parts: Vec<Vec<u32>> = group
            .parts
            .iter()
            .map(|part| people_of(part, places))
            .collect();
        assert_eq!(sum(parts.iter()), people, "the parts add up");
        let mut members: Vec<usize> = group
            .parts
            .iter()
            .flat_map(|part| part.members.clone())
            .collect();
        members.sort_unstable();
        let mut expected = group.members.clone();
        expected.sort_unstable();
        assert_eq!(members, expected, "everybody is counted once");
        // What is left when any of the parts that look like units are taken away.
        for hidden in 0..(1_u32 << group.parts.len().min(10)) {
            let left = parts
                .iter()
                .enumerate()
                .filter(|(place, _)| hidden >> place & 1 == 1);
            let left = sum(left.map(|(_, people)| people));
            assert!(
                is_large_enough(&left, threshold),
                "a difference shows {left:?}"
            );
        }
        for part in &group.parts {
            if matches!(part.part, Part::Rest(_) | Part::Direct(_)) {
                assert!(part.parts.is_empty(), "a rest is not opened");
            }
            check(part, places, threshold);
        }
    }

    proptest! {
        #[test]
        fn no_group_and_no_difference_is_below_the_threshold(root in trees(), threshold in 5_u32..12) {
            let mut places = Vec::new();
            list(&root, &mut places);
            match publish(&root, threshold) {
                Some(group) => check(&group, &places, threshold),
                None => prop_assert!(!is_large_enough(&root.total(), threshold)),
            }
        }
    }
}
