# ruff: noqa: N815
"""The terms of our ontology and of the vocabularies that it uses, as pyoxigraph nodes: a closed list.

Generated from ontology/ by scripts/generate; do not edit. A term that is not there raises an error.
"""

from typing import Final

from pyoxigraph import NamedNode

PREFIXES: Final[dict[str, str]] = {
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rs": "https://w3id.org/reshuffle/ontology#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix -> namespace, for SPARQL and Turtle."""


class DCTERMS:
    """Dublin Core terms."""

    BibliographicResource: Final = NamedNode("http://purl.org/dc/terms/BibliographicResource")
    Location: Final = NamedNode("http://purl.org/dc/terms/Location")
    created: Final = NamedNode("http://purl.org/dc/terms/created")
    creator: Final = NamedNode("http://purl.org/dc/terms/creator")
    description: Final = NamedNode("http://purl.org/dc/terms/description")
    hasPart: Final = NamedNode("http://purl.org/dc/terms/hasPart")
    identifier: Final = NamedNode("http://purl.org/dc/terms/identifier")
    isPartOf: Final = NamedNode("http://purl.org/dc/terms/isPartOf")
    isReplacedBy: Final = NamedNode("http://purl.org/dc/terms/isReplacedBy")
    issued: Final = NamedNode("http://purl.org/dc/terms/issued")
    language: Final = NamedNode("http://purl.org/dc/terms/language")
    license: Final = NamedNode("http://purl.org/dc/terms/license")
    modified: Final = NamedNode("http://purl.org/dc/terms/modified")
    publisher: Final = NamedNode("http://purl.org/dc/terms/publisher")
    replaces: Final = NamedNode("http://purl.org/dc/terms/replaces")
    source: Final = NamedNode("http://purl.org/dc/terms/source")
    title: Final = NamedNode("http://purl.org/dc/terms/title")


class FOAF:
    """FOAF."""

    Agent: Final = NamedNode("http://xmlns.com/foaf/0.1/Agent")
    Organization: Final = NamedNode("http://xmlns.com/foaf/0.1/Organization")
    Person: Final = NamedNode("http://xmlns.com/foaf/0.1/Person")
    name: Final = NamedNode("http://xmlns.com/foaf/0.1/name")


class OA:
    """Web Annotation."""

    Annotation: Final = NamedNode("http://www.w3.org/ns/oa#Annotation")
    TextPositionSelector: Final = NamedNode("http://www.w3.org/ns/oa#TextPositionSelector")
    TextQuoteSelector: Final = NamedNode("http://www.w3.org/ns/oa#TextQuoteSelector")
    end: Final = NamedNode("http://www.w3.org/ns/oa#end")
    exact: Final = NamedNode("http://www.w3.org/ns/oa#exact")
    hasSelector: Final = NamedNode("http://www.w3.org/ns/oa#hasSelector")
    hasSource: Final = NamedNode("http://www.w3.org/ns/oa#hasSource")
    hasTarget: Final = NamedNode("http://www.w3.org/ns/oa#hasTarget")
    start: Final = NamedNode("http://www.w3.org/ns/oa#start")


class ORG:
    """W3C Organization Ontology."""

    ChangeEvent: Final = NamedNode("http://www.w3.org/ns/org#ChangeEvent")
    FormalOrganization: Final = NamedNode("http://www.w3.org/ns/org#FormalOrganization")
    Membership: Final = NamedNode("http://www.w3.org/ns/org#Membership")
    Organization: Final = NamedNode("http://www.w3.org/ns/org#Organization")
    OrganizationalCollaboration: Final = NamedNode("http://www.w3.org/ns/org#OrganizationalCollaboration")
    OrganizationalUnit: Final = NamedNode("http://www.w3.org/ns/org#OrganizationalUnit")
    Post: Final = NamedNode("http://www.w3.org/ns/org#Post")
    Role: Final = NamedNode("http://www.w3.org/ns/org#Role")
    heldBy: Final = NamedNode("http://www.w3.org/ns/org#heldBy")
    holds: Final = NamedNode("http://www.w3.org/ns/org#holds")
    member: Final = NamedNode("http://www.w3.org/ns/org#member")
    memberDuring: Final = NamedNode("http://www.w3.org/ns/org#memberDuring")
    organization: Final = NamedNode("http://www.w3.org/ns/org#organization")
    originalOrganization: Final = NamedNode("http://www.w3.org/ns/org#originalOrganization")
    postIn: Final = NamedNode("http://www.w3.org/ns/org#postIn")
    resultingOrganization: Final = NamedNode("http://www.w3.org/ns/org#resultingOrganization")
    role: Final = NamedNode("http://www.w3.org/ns/org#role")
    subOrganizationOf: Final = NamedNode("http://www.w3.org/ns/org#subOrganizationOf")


class OWL:
    """OWL."""

    AnnotationProperty: Final = NamedNode("http://www.w3.org/2002/07/owl#AnnotationProperty")
    Class: Final = NamedNode("http://www.w3.org/2002/07/owl#Class")
    DatatypeProperty: Final = NamedNode("http://www.w3.org/2002/07/owl#DatatypeProperty")
    NamedIndividual: Final = NamedNode("http://www.w3.org/2002/07/owl#NamedIndividual")
    ObjectProperty: Final = NamedNode("http://www.w3.org/2002/07/owl#ObjectProperty")
    Ontology: Final = NamedNode("http://www.w3.org/2002/07/owl#Ontology")
    differentFrom: Final = NamedNode("http://www.w3.org/2002/07/owl#differentFrom")
    inverseOf: Final = NamedNode("http://www.w3.org/2002/07/owl#inverseOf")
    sameAs: Final = NamedNode("http://www.w3.org/2002/07/owl#sameAs")
    versionInfo: Final = NamedNode("http://www.w3.org/2002/07/owl#versionInfo")


class PROV:
    """PROV-O."""

    Activity: Final = NamedNode("http://www.w3.org/ns/prov#Activity")
    Agent: Final = NamedNode("http://www.w3.org/ns/prov#Agent")
    Entity: Final = NamedNode("http://www.w3.org/ns/prov#Entity")
    Person: Final = NamedNode("http://www.w3.org/ns/prov#Person")
    SoftwareAgent: Final = NamedNode("http://www.w3.org/ns/prov#SoftwareAgent")
    endedAtTime: Final = NamedNode("http://www.w3.org/ns/prov#endedAtTime")
    generatedAtTime: Final = NamedNode("http://www.w3.org/ns/prov#generatedAtTime")
    startedAtTime: Final = NamedNode("http://www.w3.org/ns/prov#startedAtTime")
    wasAttributedTo: Final = NamedNode("http://www.w3.org/ns/prov#wasAttributedTo")
    wasDerivedFrom: Final = NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")
    wasGeneratedBy: Final = NamedNode("http://www.w3.org/ns/prov#wasGeneratedBy")


class RDF:
    """RDF."""

    JSON: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON")
    Property: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#Property")
    first: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#first")
    langString: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString")
    nil: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil")
    rest: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#rest")
    type: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


class RDFS:
    """RDF Schema."""

    comment: Final = NamedNode("http://www.w3.org/2000/01/rdf-schema#comment")
    isDefinedBy: Final = NamedNode("http://www.w3.org/2000/01/rdf-schema#isDefinedBy")
    label: Final = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    seeAlso: Final = NamedNode("http://www.w3.org/2000/01/rdf-schema#seeAlso")
    subClassOf: Final = NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
    subPropertyOf: Final = NamedNode("http://www.w3.org/2000/01/rdf-schema#subPropertyOf")


class RS:
    """Reshuffle: who held which post, and who says so."""

    Agent: Final = NamedNode("https://w3id.org/reshuffle/ontology#Agent")
    Appointment: Final = NamedNode("https://w3id.org/reshuffle/ontology#Appointment")
    Birth: Final = NamedNode("https://w3id.org/reshuffle/ontology#Birth")
    Body: Final = NamedNode("https://w3id.org/reshuffle/ontology#Body")
    BodyChange: Final = NamedNode("https://w3id.org/reshuffle/ontology#BodyChange")
    BodyWord: Final = NamedNode("https://w3id.org/reshuffle/ontology#BodyWord")
    Claim: Final = NamedNode("https://w3id.org/reshuffle/ontology#Claim")
    CollectiveBody: Final = NamedNode("https://w3id.org/reshuffle/ontology#CollectiveBody")
    Conflict: Final = NamedNode("https://w3id.org/reshuffle/ontology#Conflict")
    Dated: Final = NamedNode("https://w3id.org/reshuffle/ontology#Dated")
    Death: Final = NamedNode("https://w3id.org/reshuffle/ontology#Death")
    Decider: Final = NamedNode("https://w3id.org/reshuffle/ontology#Decider")
    Dismissal: Final = NamedNode("https://w3id.org/reshuffle/ontology#Dismissal")
    Document: Final = NamedNode("https://w3id.org/reshuffle/ontology#Document")
    EdtfDate: Final = NamedNode("https://w3id.org/reshuffle/ontology#EdtfDate")
    Education: Final = NamedNode("https://w3id.org/reshuffle/ontology#Education")
    Entity: Final = NamedNode("https://w3id.org/reshuffle/ontology#Entity")
    Event: Final = NamedNode("https://w3id.org/reshuffle/ontology#Event")
    Evidence: Final = NamedNode("https://w3id.org/reshuffle/ontology#Evidence")
    Fact: Final = NamedNode("https://w3id.org/reshuffle/ontology#Fact")
    FactKind: Final = NamedNode("https://w3id.org/reshuffle/ontology#FactKind")
    Judgement: Final = NamedNode("https://w3id.org/reshuffle/ontology#Judgement")
    Lasting: Final = NamedNode("https://w3id.org/reshuffle/ontology#Lasting")
    LegalAction: Final = NamedNode("https://w3id.org/reshuffle/ontology#LegalAction")
    Mention: Final = NamedNode("https://w3id.org/reshuffle/ontology#Mention")
    Name: Final = NamedNode("https://w3id.org/reshuffle/ontology#Name")
    Nomination: Final = NamedNode("https://w3id.org/reshuffle/ontology#Nomination")
    PartOf: Final = NamedNode("https://w3id.org/reshuffle/ontology#PartOf")
    PartyMembership: Final = NamedNode("https://w3id.org/reshuffle/ontology#PartyMembership")
    Person: Final = NamedNode("https://w3id.org/reshuffle/ontology#Person")
    Place: Final = NamedNode("https://w3id.org/reshuffle/ontology#Place")
    Portfolio: Final = NamedNode("https://w3id.org/reshuffle/ontology#Portfolio")
    Post: Final = NamedNode("https://w3id.org/reshuffle/ontology#Post")
    Publisher: Final = NamedNode("https://w3id.org/reshuffle/ontology#Publisher")
    RankAward: Final = NamedNode("https://w3id.org/reshuffle/ontology#RankAward")
    Record: Final = NamedNode("https://w3id.org/reshuffle/ontology#Record")
    Referent: Final = NamedNode("https://w3id.org/reshuffle/ontology#Referent")
    Relation: Final = NamedNode("https://w3id.org/reshuffle/ontology#Relation")
    Role: Final = NamedNode("https://w3id.org/reshuffle/ontology#Role")
    Ruling: Final = NamedNode("https://w3id.org/reshuffle/ontology#Ruling")
    Seat: Final = NamedNode("https://w3id.org/reshuffle/ontology#Seat")
    Stretch: Final = NamedNode("https://w3id.org/reshuffle/ontology#Stretch")
    Succession: Final = NamedNode("https://w3id.org/reshuffle/ontology#Succession")
    Tenure: Final = NamedNode("https://w3id.org/reshuffle/ontology#Tenure")
    WordList: Final = NamedNode("https://w3id.org/reshuffle/ontology#WordList")
    accreditedTo: Final = NamedNode("https://w3id.org/reshuffle/ontology#accreditedTo")
    acting: Final = NamedNode("https://w3id.org/reshuffle/ontology#acting")
    action: Final = NamedNode("https://w3id.org/reshuffle/ontology#action")
    adjective: Final = NamedNode("https://w3id.org/reshuffle/ontology#adjective")
    alias: Final = NamedNode("https://w3id.org/reshuffle/ontology#alias")
    anchor: Final = NamedNode("https://w3id.org/reshuffle/ontology#anchor")
    asOf: Final = NamedNode("https://w3id.org/reshuffle/ontology#asOf")
    base: Final = NamedNode("https://w3id.org/reshuffle/ontology#base")
    basis: Final = NamedNode("https://w3id.org/reshuffle/ontology#basis")
    because: Final = NamedNode("https://w3id.org/reshuffle/ontology#because")
    between: Final = NamedNode("https://w3id.org/reshuffle/ontology#between")
    block: Final = NamedNode("https://w3id.org/reshuffle/ontology#block")
    body: Final = NamedNode("https://w3id.org/reshuffle/ontology#body")
    bodyKind: Final = NamedNode("https://w3id.org/reshuffle/ontology#bodyKind")
    bornOn: Final = NamedNode("https://w3id.org/reshuffle/ontology#bornOn")
    by: Final = NamedNode("https://w3id.org/reshuffle/ontology#by")
    cabinetRank: Final = NamedNode("https://w3id.org/reshuffle/ontology#cabinetRank")
    capital: Final = NamedNode("https://w3id.org/reshuffle/ontology#capital")
    change: Final = NamedNode("https://w3id.org/reshuffle/ontology#change")
    charge: Final = NamedNode("https://w3id.org/reshuffle/ontology#charge")
    claim: Final = NamedNode("https://w3id.org/reshuffle/ontology#claim")
    concerns: Final = NamedNode("https://w3id.org/reshuffle/ontology#concerns")
    confidence: Final = NamedNode("https://w3id.org/reshuffle/ontology#confidence")
    conflictKind: Final = NamedNode("https://w3id.org/reshuffle/ontology#conflictKind")
    consent: Final = NamedNode("https://w3id.org/reshuffle/ontology#consent")
    constituency: Final = NamedNode("https://w3id.org/reshuffle/ontology#constituency")
    contentHash: Final = NamedNode("https://w3id.org/reshuffle/ontology#contentHash")
    country: Final = NamedNode("https://w3id.org/reshuffle/ontology#country")
    covers: Final = NamedNode("https://w3id.org/reshuffle/ontology#covers")
    date: Final = NamedNode("https://w3id.org/reshuffle/ontology#date")
    dateEarliest: Final = NamedNode("https://w3id.org/reshuffle/ontology#dateEarliest")
    dateLatest: Final = NamedNode("https://w3id.org/reshuffle/ontology#dateLatest")
    days: Final = NamedNode("https://w3id.org/reshuffle/ontology#days")
    degree: Final = NamedNode("https://w3id.org/reshuffle/ontology#degree")
    denotes: Final = NamedNode("https://w3id.org/reshuffle/ontology#denotes")
    deputyTo: Final = NamedNode("https://w3id.org/reshuffle/ontology#deputyTo")
    diedOn: Final = NamedNode("https://w3id.org/reshuffle/ontology#diedOn")
    display: Final = NamedNode("https://w3id.org/reshuffle/ontology#display")
    document: Final = NamedNode("https://w3id.org/reshuffle/ontology#document")
    domain: Final = NamedNode("https://w3id.org/reshuffle/ontology#domain")
    edgeFrom: Final = NamedNode("https://w3id.org/reshuffle/ontology#edgeFrom")
    edgeLabel: Final = NamedNode("https://w3id.org/reshuffle/ontology#edgeLabel")
    edgeTo: Final = NamedNode("https://w3id.org/reshuffle/ontology#edgeTo")
    effective: Final = NamedNode("https://w3id.org/reshuffle/ontology#effective")
    end: Final = NamedNode("https://w3id.org/reshuffle/ontology#end")
    endEarliest: Final = NamedNode("https://w3id.org/reshuffle/ontology#endEarliest")
    endLatest: Final = NamedNode("https://w3id.org/reshuffle/ontology#endLatest")
    endRule: Final = NamedNode("https://w3id.org/reshuffle/ontology#endRule")
    endedBy: Final = NamedNode("https://w3id.org/reshuffle/ontology#endedBy")
    entityKind: Final = NamedNode("https://w3id.org/reshuffle/ontology#entityKind")
    evidence: Final = NamedNode("https://w3id.org/reshuffle/ontology#evidence")
    exOfficio: Final = NamedNode("https://w3id.org/reshuffle/ontology#exOfficio")
    example: Final = NamedNode("https://w3id.org/reshuffle/ontology#example")
    expects: Final = NamedNode("https://w3id.org/reshuffle/ontology#expects")
    extractor: Final = NamedNode("https://w3id.org/reshuffle/ontology#extractor")
    firstAttested: Final = NamedNode("https://w3id.org/reshuffle/ontology#firstAttested")
    follows: Final = NamedNode("https://w3id.org/reshuffle/ontology#follows")
    form: Final = NamedNode("https://w3id.org/reshuffle/ontology#form")
    former: Final = NamedNode("https://w3id.org/reshuffle/ontology#former")
    genre: Final = NamedNode("https://w3id.org/reshuffle/ontology#genre")
    headedBy: Final = NamedNode("https://w3id.org/reshuffle/ontology#headedBy")
    heldPost: Final = NamedNode("https://w3id.org/reshuffle/ontology#heldPost")
    holding: Final = NamedNode("https://w3id.org/reshuffle/ontology#holding")
    identifier: Final = NamedNode("https://w3id.org/reshuffle/ontology#identifier")
    institution: Final = NamedNode("https://w3id.org/reshuffle/ontology#institution")
    institutionName: Final = NamedNode("https://w3id.org/reshuffle/ontology#institutionName")
    issuedEarliest: Final = NamedNode("https://w3id.org/reshuffle/ontology#issuedEarliest")
    judgedBy: Final = NamedNode("https://w3id.org/reshuffle/ontology#judgedBy")
    jurisdiction: Final = NamedNode("https://w3id.org/reshuffle/ontology#jurisdiction")
    key: Final = NamedNode("https://w3id.org/reshuffle/ontology#key")
    kind: Final = NamedNode("https://w3id.org/reshuffle/ontology#kind")
    knownPart: Final = NamedNode("https://w3id.org/reshuffle/ontology#knownPart")
    lastAttested: Final = NamedNode("https://w3id.org/reshuffle/ontology#lastAttested")
    leaderName: Final = NamedNode("https://w3id.org/reshuffle/ontology#leaderName")
    left: Final = NamedNode("https://w3id.org/reshuffle/ontology#left")
    leftAnchor: Final = NamedNode("https://w3id.org/reshuffle/ontology#leftAnchor")
    manner: Final = NamedNode("https://w3id.org/reshuffle/ontology#manner")
    ministryName: Final = NamedNode("https://w3id.org/reshuffle/ontology#ministryName")
    modality: Final = NamedNode("https://w3id.org/reshuffle/ontology#modality")
    name: Final = NamedNode("https://w3id.org/reshuffle/ontology#name")
    named: Final = NamedNode("https://w3id.org/reshuffle/ontology#named")
    needsHost: Final = NamedNode("https://w3id.org/reshuffle/ontology#needsHost")
    newIn: Final = NamedNode("https://w3id.org/reshuffle/ontology#newIn")
    ofDocument: Final = NamedNode("https://w3id.org/reshuffle/ontology#ofDocument")
    ofNoCountry: Final = NamedNode("https://w3id.org/reshuffle/ontology#ofNoCountry")
    origin: Final = NamedNode("https://w3id.org/reshuffle/ontology#origin")
    parent: Final = NamedNode("https://w3id.org/reshuffle/ontology#parent")
    partyRole: Final = NamedNode("https://w3id.org/reshuffle/ontology#partyRole")
    pending: Final = NamedNode("https://w3id.org/reshuffle/ontology#pending")
    person: Final = NamedNode("https://w3id.org/reshuffle/ontology#person")
    place: Final = NamedNode("https://w3id.org/reshuffle/ontology#place")
    placeKind: Final = NamedNode("https://w3id.org/reshuffle/ontology#placeKind")
    portfolio: Final = NamedNode("https://w3id.org/reshuffle/ontology#portfolio")
    post: Final = NamedNode("https://w3id.org/reshuffle/ontology#post")
    predecessor: Final = NamedNode("https://w3id.org/reshuffle/ontology#predecessor")
    published: Final = NamedNode("https://w3id.org/reshuffle/ontology#published")
    quote: Final = NamedNode("https://w3id.org/reshuffle/ontology#quote")
    rank: Final = NamedNode("https://w3id.org/reshuffle/ontology#rank")
    reason: Final = NamedNode("https://w3id.org/reshuffle/ontology#reason")
    record: Final = NamedNode("https://w3id.org/reshuffle/ontology#record")
    refersTo: Final = NamedNode("https://w3id.org/reshuffle/ontology#refersTo")
    regionalHead: Final = NamedNode("https://w3id.org/reshuffle/ontology#regionalHead")
    relation: Final = NamedNode("https://w3id.org/reshuffle/ontology#relation")
    relative: Final = NamedNode("https://w3id.org/reshuffle/ontology#relative")
    reportedIn: Final = NamedNode("https://w3id.org/reshuffle/ontology#reportedIn")
    right: Final = NamedNode("https://w3id.org/reshuffle/ontology#right")
    rightAnchor: Final = NamedNode("https://w3id.org/reshuffle/ontology#rightAnchor")
    role: Final = NamedNode("https://w3id.org/reshuffle/ontology#role")
    roleKey: Final = NamedNode("https://w3id.org/reshuffle/ontology#roleKey")
    rule: Final = NamedNode("https://w3id.org/reshuffle/ontology#rule")
    ruled: Final = NamedNode("https://w3id.org/reshuffle/ontology#ruled")
    rulesVersion: Final = NamedNode("https://w3id.org/reshuffle/ontology#rulesVersion")
    score: Final = NamedNode("https://w3id.org/reshuffle/ontology#score")
    seatIn: Final = NamedNode("https://w3id.org/reshuffle/ontology#seatIn")
    seats: Final = NamedNode("https://w3id.org/reshuffle/ontology#seats")
    sentence: Final = NamedNode("https://w3id.org/reshuffle/ontology#sentence")
    sources: Final = NamedNode("https://w3id.org/reshuffle/ontology#sources")
    standsFor: Final = NamedNode("https://w3id.org/reshuffle/ontology#standsFor")
    start: Final = NamedNode("https://w3id.org/reshuffle/ontology#start")
    startEarliest: Final = NamedNode("https://w3id.org/reshuffle/ontology#startEarliest")
    startLatest: Final = NamedNode("https://w3id.org/reshuffle/ontology#startLatest")
    startRule: Final = NamedNode("https://w3id.org/reshuffle/ontology#startRule")
    startedBy: Final = NamedNode("https://w3id.org/reshuffle/ontology#startedBy")
    status: Final = NamedNode("https://w3id.org/reshuffle/ontology#status")
    supportedBy: Final = NamedNode("https://w3id.org/reshuffle/ontology#supportedBy")
    tenure: Final = NamedNode("https://w3id.org/reshuffle/ontology#tenure")
    text: Final = NamedNode("https://w3id.org/reshuffle/ontology#text")
    url: Final = NamedNode("https://w3id.org/reshuffle/ontology#url")
    usesTerm: Final = NamedNode("https://w3id.org/reshuffle/ontology#usesTerm")
    verdict: Final = NamedNode("https://w3id.org/reshuffle/ontology#verdict")
    within: Final = NamedNode("https://w3id.org/reshuffle/ontology#within")
    wording: Final = NamedNode("https://w3id.org/reshuffle/ontology#wording")


class SCHEMA:
    """schema.org."""

    Claim: Final = NamedNode("https://schema.org/Claim")
    CreativeWork: Final = NamedNode("https://schema.org/CreativeWork")
    Event: Final = NamedNode("https://schema.org/Event")
    Organization: Final = NamedNode("https://schema.org/Organization")
    Person: Final = NamedNode("https://schema.org/Person")
    Place: Final = NamedNode("https://schema.org/Place")
    alumniOf: Final = NamedNode("https://schema.org/alumniOf")
    birthDate: Final = NamedNode("https://schema.org/birthDate")
    birthPlace: Final = NamedNode("https://schema.org/birthPlace")
    containedInPlace: Final = NamedNode("https://schema.org/containedInPlace")
    deathDate: Final = NamedNode("https://schema.org/deathDate")
    deathPlace: Final = NamedNode("https://schema.org/deathPlace")
    endDate: Final = NamedNode("https://schema.org/endDate")
    name: Final = NamedNode("https://schema.org/name")
    parentOrganization: Final = NamedNode("https://schema.org/parentOrganization")
    roleName: Final = NamedNode("https://schema.org/roleName")
    startDate: Final = NamedNode("https://schema.org/startDate")
    url: Final = NamedNode("https://schema.org/url")


class SH:
    """SHACL."""

    IRI: Final = NamedNode("http://www.w3.org/ns/shacl#IRI")
    Literal: Final = NamedNode("http://www.w3.org/ns/shacl#Literal")
    NodeShape: Final = NamedNode("http://www.w3.org/ns/shacl#NodeShape")
    PropertyShape: Final = NamedNode("http://www.w3.org/ns/shacl#PropertyShape")
    class_: Final = NamedNode("http://www.w3.org/ns/shacl#class")
    conforms: Final = NamedNode("http://www.w3.org/ns/shacl#conforms")
    datatype: Final = NamedNode("http://www.w3.org/ns/shacl#datatype")
    focusNode: Final = NamedNode("http://www.w3.org/ns/shacl#focusNode")
    in_: Final = NamedNode("http://www.w3.org/ns/shacl#in")
    maxCount: Final = NamedNode("http://www.w3.org/ns/shacl#maxCount")
    message: Final = NamedNode("http://www.w3.org/ns/shacl#message")
    minCount: Final = NamedNode("http://www.w3.org/ns/shacl#minCount")
    name: Final = NamedNode("http://www.w3.org/ns/shacl#name")
    node: Final = NamedNode("http://www.w3.org/ns/shacl#node")
    nodeKind: Final = NamedNode("http://www.w3.org/ns/shacl#nodeKind")
    order: Final = NamedNode("http://www.w3.org/ns/shacl#order")
    path: Final = NamedNode("http://www.w3.org/ns/shacl#path")
    pattern: Final = NamedNode("http://www.w3.org/ns/shacl#pattern")
    property: Final = NamedNode("http://www.w3.org/ns/shacl#property")
    result: Final = NamedNode("http://www.w3.org/ns/shacl#result")
    resultMessage: Final = NamedNode("http://www.w3.org/ns/shacl#resultMessage")
    resultPath: Final = NamedNode("http://www.w3.org/ns/shacl#resultPath")
    sourceShape: Final = NamedNode("http://www.w3.org/ns/shacl#sourceShape")
    value: Final = NamedNode("http://www.w3.org/ns/shacl#value")


class SKOS:
    """SKOS."""

    Concept: Final = NamedNode("http://www.w3.org/2004/02/skos/core#Concept")
    ConceptScheme: Final = NamedNode("http://www.w3.org/2004/02/skos/core#ConceptScheme")
    altLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    broadMatch: Final = NamedNode("http://www.w3.org/2004/02/skos/core#broadMatch")
    broader: Final = NamedNode("http://www.w3.org/2004/02/skos/core#broader")
    closeMatch: Final = NamedNode("http://www.w3.org/2004/02/skos/core#closeMatch")
    definition: Final = NamedNode("http://www.w3.org/2004/02/skos/core#definition")
    editorialNote: Final = NamedNode("http://www.w3.org/2004/02/skos/core#editorialNote")
    exactMatch: Final = NamedNode("http://www.w3.org/2004/02/skos/core#exactMatch")
    hasTopConcept: Final = NamedNode("http://www.w3.org/2004/02/skos/core#hasTopConcept")
    hiddenLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#hiddenLabel")
    inScheme: Final = NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
    narrower: Final = NamedNode("http://www.w3.org/2004/02/skos/core#narrower")
    notation: Final = NamedNode("http://www.w3.org/2004/02/skos/core#notation")
    prefLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    relatedMatch: Final = NamedNode("http://www.w3.org/2004/02/skos/core#relatedMatch")
    scopeNote: Final = NamedNode("http://www.w3.org/2004/02/skos/core#scopeNote")
    topConceptOf: Final = NamedNode("http://www.w3.org/2004/02/skos/core#topConceptOf")


class XSD:
    """XML Schema datatypes."""

    anyURI: Final = NamedNode("http://www.w3.org/2001/XMLSchema#anyURI")
    boolean: Final = NamedNode("http://www.w3.org/2001/XMLSchema#boolean")
    date: Final = NamedNode("http://www.w3.org/2001/XMLSchema#date")
    dateTime: Final = NamedNode("http://www.w3.org/2001/XMLSchema#dateTime")
    decimal: Final = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    double: Final = NamedNode("http://www.w3.org/2001/XMLSchema#double")
    integer: Final = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    string: Final = NamedNode("http://www.w3.org/2001/XMLSchema#string")
