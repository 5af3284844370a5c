//! A throw-away database: a copy of a migrated template, removed when the test is over.
//!
//! SQLite unless `TEST_POSTGRES` names the administration address of a throw-away cluster.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, sql_query};
use lernverbund::db::{Target, migrate};
use tempfile::TempDir;

/// The advisory lock under which one test process makes the PostgreSQL template.
const TEMPLATE_LOCK: &str = "SELECT pg_advisory_lock(4917)";

pub struct Database {
    pub url: String,
    /// Holds the SQLite file, and the stored files of either installation.
    folder: TempDir,
    /// The PostgreSQL database to drop.
    name: Option<String>,
}

/// Where databases are made and dropped, if the tests run on PostgreSQL.
pub fn admin_address() -> Option<String> {
    std::env::var("TEST_POSTGRES")
        .ok()
        .filter(|it| !it.is_empty())
}

impl Database {
    /// A database with the schema of this program and nothing in it.
    pub fn migrated() -> Self {
        match admin_address() {
            Some(admin) => {
                let template = postgres_template(&admin);
                Self::create(&admin, &format!("TEMPLATE {template}"))
            }
            None => {
                let empty = Self::empty_sqlite();
                fs::copy(sqlite_template(), empty.folder().join("lernverbund.sqlite")).unwrap();
                empty
            }
        }
    }

    /// The database at this address, with the schema of this program; whoever gave it takes it back.
    pub fn migrated_at(address: &str) -> Self {
        migrate(&Target::parse(address).unwrap()).unwrap();
        Self {
            url: address.to_owned(),
            folder: folder(),
            name: None,
        }
    }

    /// A database that nobody has migrated.
    pub fn empty() -> Self {
        match admin_address() {
            Some(admin) => Self::create(&admin, ""),
            None => Self::empty_sqlite(),
        }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn target(&self) -> Target {
        Target::parse(&self.url).unwrap()
    }

    fn empty_sqlite() -> Self {
        let folder = folder();
        let file = folder.path().join("lernverbund.sqlite");
        Self {
            url: format!("sqlite:{}", file.display()),
            folder,
            name: None,
        }
    }

    fn create(admin: &str, options: &str) -> Self {
        let name = format!("lv_test_{}", uuid::Uuid::now_v7().simple());
        execute(admin, &format!("CREATE DATABASE {name} {options}"));
        Self {
            url: sibling(admin, &name),
            folder: folder(),
            name: Some(name),
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let (Some(admin), Some(name)) = (admin_address(), &self.name) {
            execute(&admin, &format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

/// Memory, where there is some: a test does not have to wait for a disk.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// The migrated file, made once for all test processes until a migration changes.
fn sqlite_template() -> PathBuf {
    let shelf = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let template = shelf.join(format!("vorlage-{}.sqlite", fingerprint()));
    let lock = File::create(shelf.join("vorlage.lock")).unwrap();
    lock.lock().unwrap();
    if !template.exists() {
        let draft = tempfile::tempdir_in(shelf).unwrap();
        let file = draft.path().join("entwurf.sqlite");
        migrate(&Target::Sqlite(file.clone())).unwrap();
        // The last connection to close has moved the write-ahead log into the file.
        fs::rename(&file, &template).unwrap();
    }
    template
}

fn postgres_template(admin: &str) -> String {
    #[derive(QueryableByName)]
    struct Known {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        count: i64,
    }
    let name = format!("lv_vorlage_{}", fingerprint());
    let mut conn = PgConnection::establish(admin).unwrap();
    conn.batch_execute(TEMPLATE_LOCK).unwrap();
    let known: Known = sql_query("SELECT count(*) AS count FROM pg_database WHERE datname = $1")
        .bind::<Text, _>(&name)
        .get_result(&mut conn)
        .unwrap();
    if known.count == 0 {
        let draft = format!("{name}_entwurf");
        conn.batch_execute(&format!("CREATE DATABASE {draft}"))
            .unwrap();
        migrate(&Target::Postgres(sibling(admin, &draft))).unwrap();
        conn.batch_execute(&format!("ALTER DATABASE {draft} RENAME TO {name}"))
            .unwrap();
    }
    name
}

fn execute(admin: &str, statement: &str) {
    PgConnection::establish(admin)
        .unwrap()
        .batch_execute(statement)
        .unwrap();
}

/// The address of another database of the same cluster.
fn sibling(admin: &str, name: &str) -> String {
    let (address, query) = admin.split_once('?').map_or((admin, ""), |(a, q)| (a, q));
    let (server, _) = address.rsplit_once('/').unwrap();
    let question = if query.is_empty() { "" } else { "?" };
    format!("{server}/{name}{question}{query}")
}

/// Changes when any migration or view does.
fn fingerprint() -> String {
    let mut hasher = DefaultHasher::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file).unwrap().hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}
