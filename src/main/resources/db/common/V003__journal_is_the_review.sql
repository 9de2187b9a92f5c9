-- A review is what its journal makes of it: what stood beside the journal goes, what people search by stays.

drop table asked;
drop table remark;
drop table evidence;
drop table answer;

-- Everybody whom a review concerns, for finding the reviews of a person.
create table participant (
    review_id bigint not null references review (id),
    person text not null,
    role text not null,
    primary key (review_id, role, person)
);

create index participant_person on participant (person);

insert into participant (review_id, person, role) select id, opener, 'opener' from review;
insert into participant (review_id, person, role) select id, lead, 'lead' from review;
insert into participant (review_id, person, role) select distinct review_id, person, 'owner' from owner;

drop table owner;

-- What somebody did last can be taken back.
create index journal_person on journal (person, at);

update review set version = (select max(j.number) from journal j where j.review_id = review.id);
