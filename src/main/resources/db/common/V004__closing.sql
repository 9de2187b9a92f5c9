-- Reviews end, and a workload can be reviewed again; open ones are looked at once a local day.

alter table review add column closed_at bigint;
alter table review add column looked_on text not null default '';

drop index review_open_once;
create unique index review_open_once on review (workload, package_id) where closed_at is null;
create index review_workload on review (workload);
create index review_looked on review (looked_on) where closed_at is null;
