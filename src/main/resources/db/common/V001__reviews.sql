-- One text for SQLite and PostgreSQL. Instants are epoch milliseconds; days are ISO dates.

create table counter (
    name text primary key,
    value bigint not null
);

insert into counter (name, value) values ('review', 0);

-- The packages that reviews were opened with, whole, by the hash of their content.
create table package (
    digest text primary key,
    id text not null,
    version integer not null,
    body text not null
);

create table review (
    id bigint primary key,
    version bigint not null,
    workload text not null,
    package_id text not null,
    package_digest text not null references package (digest),
    channel text not null,
    confidential boolean not null,
    opener text not null,
    opened_at bigint not null,
    lead text not null,
    due text,
    last_event_at bigint not null,
    journal_head text not null
);

create unique index review_open_once on review (workload, package_id);
create index review_channel on review (channel);
create index review_quiet on review (last_event_at);

create table owner (
    review_id bigint not null references review (id),
    place integer not null,
    person text not null,
    primary key (review_id, place)
);

create index owner_person on owner (person);

-- What people wrote, each text once, by the salted digest that the journal's chain is made over.
create table prose (
    digest text primary key,
    review_id bigint not null references review (id),
    salt text,
    body text
);

-- Every version of every answer; the highest is the one that stands.
create table answer (
    review_id bigint not null references review (id),
    item text not null,
    version integer not null,
    choice_version integer not null,
    choice text,
    note text references prose (digest),
    person text not null,
    at bigint not null,
    primary key (review_id, item, version)
);

create table evidence (
    review_id bigint not null,
    item text not null,
    version integer not null,
    place integer not null,
    link text not null references prose (digest),
    primary key (review_id, item, version, place),
    foreign key (review_id, item, version) references answer (review_id, item, version)
);

create table remark (
    review_id bigint not null references review (id),
    item text not null,
    place integer not null,
    body text not null references prose (digest),
    person text not null,
    at bigint not null,
    primary key (review_id, item, place)
);

create table asked (
    review_id bigint not null references review (id),
    place integer not null,
    item text not null,
    primary key (review_id, place)
);

-- What happened, in order; each entry's hash covers the one before it.
create table journal (
    review_id bigint not null references review (id),
    number integer not null,
    at bigint not null,
    person text not null,
    kind text not null,
    body text not null,
    hash text not null,
    primary key (review_id, number)
);

-- The requests that were handled, and how each was answered.
create table inbox (
    key text primary key,
    at bigint not null,
    answer text not null
);

create index inbox_at on inbox (at);

-- One row a message of ours: what Slack should show (wanted) and what it shows (shown).
create table outbox (
    review_id bigint not null references review (id),
    kind text not null,
    subject text not null,
    place integer not null,
    channel text not null,
    detail text not null,
    caused_by text not null,
    wanted integer not null,
    shown integer not null,
    ts text,
    due_at bigint not null,
    attempts integer not null,
    tried_at bigint,
    claimed_until bigint not null,
    fence bigint not null,
    error text,
    primary key (review_id, kind, subject)
);

create index outbox_due on outbox (due_at) where wanted > shown;
