-- A sign-off that stands on waivers is looked at once a local day as well, until the last of them has ended.

alter table review add column watched boolean not null default true;

update review set watched = false
 where closed_at is not null
   and not exists (select 1 from journal where review_id = review.id and kind = 'Waived');

create index review_watched on review (looked_on) where watched;
