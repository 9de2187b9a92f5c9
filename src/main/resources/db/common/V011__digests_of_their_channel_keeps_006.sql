-- Whether a digest covers every review that its readers may see, as all did so far, or only those of its channel.

alter table digest add column wide boolean not null default true;
