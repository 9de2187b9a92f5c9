-- What somebody has to see to in open reviews, kept with each change of its review, and when it is looked at next.
create table duty (
    review_id bigint not null references review (id),
    subject text not null,
    owner text not null,
    lead text not null,
    due text,
    since bigint not null,
    snoozed_until bigint,
    blocked_by text,
    act_by text,
    act_at bigint,
    nudge_to text,
    nudge_at bigint,
    lead_to text,
    lead_at bigint,
    next_at bigint,
    primary key (review_id, subject, owner)
);

create index duty_next on duty (next_at) where next_at is not null;
create index duty_owner on duty (owner);
create index duty_lead on duty (lead);
create index duty_nudge_to on duty (nudge_to) where nudge_to is not null;
create index duty_lead_to on duty (lead_to) where lead_to is not null;

-- The slots of people's days that a message was sent in: there is never a second one.
create table nudge (
    person text not null,
    day text not null,
    slot integer not null,
    sent_at bigint not null,
    outdated boolean not null,
    primary key (person, day, slot)
);

create index nudge_newest on nudge (person) where not outdated;

-- What people were told in these messages.
create table told (
    review_id bigint not null references review (id),
    subject text not null,
    owner text not null,
    track text not null,
    anchor text not null,
    kind text not null,
    step integer not null,
    person text not null,
    day text not null,
    slot integer not null,
    at bigint not null,
    failed boolean not null,
    primary key (review_id, subject, owner, kind, person, day, slot)
);

create index told_message on told (person, day, slot);

-- When people are away, and who is asked instead.
create table absence (
    person text not null,
    first_day text not null,
    last_day text not null,
    delegate text,
    primary key (person, first_day)
);

create index absence_delegate on absence (delegate);

-- Where people are, as the workspace said when it was last asked.
create table whereabouts (
    person text primary key,
    zone text,
    asked_at bigint not null
);

-- By what rules everything was planned: where they change, all is planned anew.
create table reminder_rules (
    rules text not null
);
