-- What digests are composed of, when they are sent, and what was sent.

-- Each review summed up, kept with the review itself.
create table glance (
    review_id bigint primary key references review (id),
    closed_at bigint,
    body text not null
);

create index glance_open on glance (review_id) where closed_at is null;
create index glance_closed on glance (closed_at) where closed_at is not null;

-- By how much each day changed a review's counts.
create table tally (
    review_id bigint not null references review (id),
    day text not null,
    answered integer not null,
    open_items integer not null,
    risks integer not null,
    primary key (review_id, day)
);

create index tally_day on tally (day);

insert into counter (name, value) values ('digest', 0);

-- The scheduled digests: to a person or to a channel.
create table digest (
    id bigint primary key,
    person text,
    channel text,
    maker text not null,
    days text not null,
    clock_time text not null,
    zone text not null,
    since bigint not null,
    paused boolean not null,
    last_day text,
    last_at bigint,
    last_letter text,
    error text,
    failures integer not null,
    told text,
    wake_at bigint
);

create index digest_wake on digest (wake_at) where wake_at is not null;

-- One row a sending: of a scheduled digest (its number) or on demand (its place), on a local day, at a time of it.
create table issue (
    origin text not null,
    day text not null,
    slot text not null,
    version bigint not null,
    claimed_until bigint not null,
    asked_at bigint not null,
    person text,
    channel text,
    zone text not null,
    body text,
    sent_at bigint,
    primary key (origin, day, slot)
);

create index issue_waiting on issue (asked_at) where sent_at is null;
