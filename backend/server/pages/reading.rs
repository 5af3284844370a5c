//! Takes the description of the API (OpenAPI 3.1) apart for a page. No database, no clock.

use serde_json::Value;

const METHODS: [&str; 4] = ["get", "post", "put", "delete"];
const SCHEMAS: &str = "#/components/schemas/";

pub struct Operation {
    pub tag: String,
    pub id: String,
    pub method: String,
    pub path: String,
    pub summary: String,
    pub parameters: Vec<Field>,
    /// Name of the schema of the body.
    pub body: Option<String>,
    pub status: String,
    /// Name of the schema of the answer.
    pub answer: Option<String>,
    pub needs_token: bool,
}

pub struct Schema {
    pub name: String,
    pub description: String,
    pub fields: Vec<Field>,
    /// The words of an enumeration.
    pub words: Vec<String>,
}

pub struct Field {
    pub name: String,
    pub kind: String,
    /// The schema that the kind leads to.
    pub schema: Option<String>,
    pub is_required: bool,
    pub description: String,
}

/// All operations in the order of their addresses, and all schemas by name.
pub fn read(description: &Value) -> (Vec<Operation>, Vec<Schema>) {
    let mut operations = Vec::new();
    for (path, methods) in entries(&description["paths"]) {
        for method in METHODS {
            if let Some(operation) = methods.get(method) {
                operations.push(read_operation(path, method, operation));
            }
        }
    }
    let schemas = entries(&description["components"]["schemas"]);
    let schemas = schemas.map(|(name, schema)| read_schema(name, schema));
    (operations, schemas.collect())
}

fn read_operation(path: &str, method: &str, operation: &Value) -> Operation {
    let answers = entries(&operation["responses"]);
    let answer = answers
        .into_iter()
        .find(|(status, _)| status.starts_with('2'));
    let content = |it: &Value| schema_name(&it["content"]["application/json"]["schema"]);
    Operation {
        tag: text(&operation["tags"][0]),
        id: text(&operation["operationId"]),
        method: method.to_uppercase(),
        path: path.to_owned(),
        summary: text(&operation["summary"]),
        parameters: list(&operation["parameters"]).map(read_parameter).collect(),
        body: content(&operation["requestBody"]),
        status: answer.map(|(status, _)| status.clone()).unwrap_or_default(),
        answer: answer.and_then(|(_, answer)| content(answer)),
        needs_token: operation["security"].is_array(),
    }
}

fn read_parameter(parameter: &Value) -> Field {
    Field {
        name: text(&parameter["name"]),
        kind: kind(&parameter["schema"]),
        schema: None,
        is_required: parameter["required"] == true,
        description: text(&parameter["description"]),
    }
}

fn read_schema(name: &str, schema: &Value) -> Schema {
    let mut fields = Vec::new();
    collect_fields(schema, &mut fields);
    Schema {
        name: name.to_owned(),
        description: text(&schema["description"]),
        fields,
        words: words(schema),
    }
}

/// The fields of an object, also of one put together from several.
fn collect_fields(schema: &Value, fields: &mut Vec<Field>) {
    for part in list(&schema["allOf"]) {
        if let Some(name) = schema_name(part) {
            fields.push(Field {
                kind: name.clone(),
                name: "…".to_owned(),
                schema: Some(name),
                is_required: true,
                description: String::new(),
            });
        }
        collect_fields(part, fields);
    }
    let required: Vec<&Value> = list(&schema["required"]).collect();
    for (name, field) in entries(&schema["properties"]) {
        fields.push(Field {
            name: name.clone(),
            kind: kind(field),
            schema: schema_name(field).or_else(|| schema_name(&field["items"])),
            is_required: required.iter().any(|it| *it == name.as_str()),
            description: text(&field["description"]),
        });
    }
}

/// A kind in words: `string (date)`, `list of CourseView`.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema_name(schema) {
        return name;
    }
    let words = words(schema);
    if !words.is_empty() {
        return words.join(" | ");
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        other => list(other).filter_map(Value::as_str).collect(),
    };
    let kind_name = kinds.into_iter().find(|kind| *kind != "null");
    match (kind_name, schema["format"].as_str()) {
        (Some("array"), _) => format!("list of {}", kind(&schema["items"])),
        (Some(kind), Some(format)) => format!("{kind} ({format})"),
        (Some(kind), None) => kind.to_owned(),
        (None, _) => String::new(),
    }
}

fn words(schema: &Value) -> Vec<String> {
    let direct = list(&schema["enum"]).map(text);
    let described = list(&schema["oneOf"]).flat_map(|one| list(&one["enum"]).map(text));
    direct.chain(described).collect()
}

/// Where a schema is named, directly or beside `null`.
fn schema_name(schema: &Value) -> Option<String> {
    let direct = schema["$ref"].as_str();
    let beside = || list(&schema["oneOf"]).find_map(|one| one["$ref"].as_str());
    let name = direct.or_else(beside)?.strip_prefix(SCHEMAS)?;
    Some(name.to_owned())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}
