// Constraints and indexes of the graph, one statement each; every store runs them, and running them again
// changes nothing. Full-text indexes are each store's own and are listed in store/schema.ts; Neo4j has another for the
// states of links.
//
// Beside the properties of model.ts, nodes and relationships carry `owner`: the id of the document whose load
// made them, or `reference`. It is what a re-load and `cetu remove` go by. Departments, lines and beneficiaries
// that documents share have none.

// An id is unique within its label.
CREATE CONSTRAINT cetu_area_id IF NOT EXISTS FOR (n:Area) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_source_text_id IF NOT EXISTS FOR (n:SourceText) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_section_id IF NOT EXISTS FOR (n:Section) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_measure_id IF NOT EXISTS FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_department_id IF NOT EXISTS FOR (n:Department) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_line_id IF NOT EXISTS FOR (n:Line) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_framework_id IF NOT EXISTS FOR (n:Framework) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_tier_id IF NOT EXISTS FOR (n:Tier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_priority_id IF NOT EXISTS FOR (n:Priority) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_industry_id IF NOT EXISTS FOR (n:Industry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_instrument_id IF NOT EXISTS FOR (n:Instrument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_beneficiary_id IF NOT EXISTS FOR (n:Beneficiary) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_amount_id IF NOT EXISTS FOR (n:Amount) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_target_id IF NOT EXISTS FOR (n:Target) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cetu_meta_id IF NOT EXISTS FOR (n:CetuMeta) REQUIRE n.id IS UNIQUE;

// What a document owns is found by its owner.
CREATE INDEX cetu_area_owner IF NOT EXISTS FOR (n:Area) ON (n.owner);
CREATE INDEX cetu_document_owner IF NOT EXISTS FOR (n:Document) ON (n.owner);
CREATE INDEX cetu_source_text_owner IF NOT EXISTS FOR (n:SourceText) ON (n.owner);
CREATE INDEX cetu_section_owner IF NOT EXISTS FOR (n:Section) ON (n.owner);
CREATE INDEX cetu_measure_owner IF NOT EXISTS FOR (n:Measure) ON (n.owner);
CREATE INDEX cetu_department_owner IF NOT EXISTS FOR (n:Department) ON (n.owner);
CREATE INDEX cetu_line_owner IF NOT EXISTS FOR (n:Line) ON (n.owner);
CREATE INDEX cetu_framework_owner IF NOT EXISTS FOR (n:Framework) ON (n.owner);
CREATE INDEX cetu_tier_owner IF NOT EXISTS FOR (n:Tier) ON (n.owner);
CREATE INDEX cetu_priority_owner IF NOT EXISTS FOR (n:Priority) ON (n.owner);
CREATE INDEX cetu_industry_owner IF NOT EXISTS FOR (n:Industry) ON (n.owner);
CREATE INDEX cetu_instrument_owner IF NOT EXISTS FOR (n:Instrument) ON (n.owner);
CREATE INDEX cetu_beneficiary_owner IF NOT EXISTS FOR (n:Beneficiary) ON (n.owner);
CREATE INDEX cetu_amount_owner IF NOT EXISTS FOR (n:Amount) ON (n.owner);
CREATE INDEX cetu_target_owner IF NOT EXISTS FOR (n:Target) ON (n.owner);

// What questions filter on.
CREATE INDEX cetu_document_valid_until IF NOT EXISTS FOR (n:Document) ON (n.validUntil);
CREATE INDEX cetu_document_level IF NOT EXISTS FOR (n:Document) ON (n.level);
CREATE INDEX cetu_measure_scope IF NOT EXISTS FOR (n:Measure) ON (n.scope);
CREATE INDEX cetu_area_name IF NOT EXISTS FOR (n:Area) ON (n.name);
CREATE INDEX cetu_department_name IF NOT EXISTS FOR (n:Department) ON (n.name);
CREATE INDEX cetu_priority_code IF NOT EXISTS FOR (n:Priority) ON (n.code);
CREATE INDEX cetu_tier_code IF NOT EXISTS FOR (n:Tier) ON (n.code);
