-- A prompt turns when it is answered, and again when it is asked anew. From which revision on it is as it is now, and
-- since when Slack shows that, in milliseconds: null while it does not yet, 0 where its post said so from the first.

alter table outbox add column turns integer not null default 0;
alter table outbox add column turned_at bigint default 0;

-- Whether a digest covers every review that its readers may see, as all did so far, or only those of its channel.

alter table digest add column wide boolean not null default true;
