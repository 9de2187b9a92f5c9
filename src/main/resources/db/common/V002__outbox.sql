-- Messages get a key of their own and an address: a review's thread, a person, or a channel.

create table addressed (
    key text primary key,
    review_id bigint references review (id),
    kind text not null,
    subject text not null,
    detail text not null,
    caused_by text,
    person text,
    channel text,
    thread text not null,
    place integer not null,
    root text,
    wanted integer not null,
    shown integer not null,
    plain integer not null,
    ts text,
    replaces text,
    due_at bigint not null,
    attempts integer not null,
    tried_at bigint,
    tried_under text,
    tried_for integer,
    claimed_until bigint not null,
    fence bigint not null,
    orphaned boolean not null,
    error text
);

insert into addressed (key, review_id, kind, subject, detail, caused_by, channel, thread, place, root, wanted, shown,
                       plain, ts, due_at, attempts, tried_at, tried_under, claimed_until, fence, orphaned, error)
select 'RR-' || o.review_id || '/' || o.kind || '/' || o.subject, o.review_id, o.kind, o.subject, o.detail,
       o.caused_by, o.channel, 'RR-' || o.review_id, o.place,
       case when o.kind <> 'card' then 'RR-' || o.review_id || '/card/' end, o.wanted, o.shown, 0, o.ts, o.due_at,
       o.attempts, o.tried_at,
       case when o.kind <> 'card' then (select c.ts from outbox c where c.review_id = o.review_id and c.kind = 'card') end,
       o.claimed_until, o.fence, false, o.error
  from outbox o;

drop table outbox;
alter table addressed rename to outbox;

create index outbox_lagging on outbox (due_at) where wanted > shown;
create index outbox_to_edit on outbox (due_at) where wanted > shown and ts is not null;
create index outbox_to_post on outbox (thread, place) where ts is null;
create index outbox_thread on outbox (thread, place);
create index outbox_standing on outbox (channel, ts);

-- The channel of each person whom we have written to.
create table direct_channel (
    person text primary key,
    channel text not null
);

-- The channels that cannot be posted to for now, and when that is tried again.
create table channel_pause (
    channel text primary key,
    since bigint not null,
    until bigint not null,
    error text not null
);
