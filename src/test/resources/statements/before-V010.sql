select r.id from review r
  left join journal j on j.review_id = r.id
       and j.number = (select max(n.number) from journal n where n.review_id = r.id)
 where j.hash is null or j.hash <> r.journal_head
 order by r.id;
update outbox set claimed_until = 0 where claimed_until > 0;
update counter set value = value + 1 where name = 'review' returning value;
insert into package (digest, id, version, body) values ('984ace3ddab44be89c6139146e52ab4639ad24f6b4b82b18e2f708e8adfcffb5', 'some', 1, '{"id":"some","version":1,"title":"word","purpose":"word","concerns":[],"areas":[{"id":"area","title":"word","asks":"word"}],"checklist":[{"id":"section-0","title":"word","about":"word","items":[{"id":"item-1","title":"word","question":"word","why":"word","good-evidence":"word","area":"area","required":true,"evidence":"encouraged"},{"id":"item-2","title":"word","question":"word","why":"word","good-evidence":"word","area":"area","required":true,"evidence":"encouraged"},{"id":"item-3","title":"word","question":"word","why":"word","good-evidence":"word","area":"area","required":true,"evidence":"encouraged"}]}],"decisions":[],"risks":[]}')
on conflict (digest) do nothing;
insert into review (id, version, workload, package_id, package_digest, channel, confidential, opener,
                    opened_at, lead, due, last_event_at, journal_head)
values (1, 0, 'payments-api', 'some', '984ace3ddab44be89c6139146e52ab4639ad24f6b4b82b18e2f708e8adfcffb5', 'C0PAYMENTS', false, 'U0LEAD',
        1795521600000, 'U0LEAD', null, 1795521600000, '');
insert into participant (review_id, person, role) values (1, 'U0LEAD', 'opener');
select number, hash from journal where review_id = 1 order by number desc limit 1;
insert into journal (review_id, number, at, person, kind, body, hash)
values (1, 1, 1795521600000, 'U0LEAD', 'Opened', '{"workload":"payments-api","pack":{"id":"some","version":1},"channel":"C0PAYMENTS","confidential":false,"lead":"U0LEAD","owners":[],"due":null}', '9f1395907cce9ffeb24e46ccfc305c0fd07055ea6be1e0c118326fc73d1501d6');
update review
   set version = 2, lead = 'U0LEAD', due = null, last_event_at = 1795521600000,
       journal_head = 'ca1d5e51a0e8c0b426ae5e53f0605b679b9e1c836997ca7d79ddd9c09941f0a9', closed_at = null
 where id = 1 and version = 0;
insert into outbox (key, review_id, kind, subject, detail, caused_by, person, channel, thread, place, root,
                    wanted, shown, plain, due_at, attempts, claimed_until, fence, orphaned)
select 'RR-1/card/', r.id, 'card', '', '', 'U0LEAD', null, r.channel, 'RR-1', (select coalesce(max(o.place), 0) + 1 from outbox o where o.thread = 'RR-1'), null,
       1, 0, 0, 1795521600000, 0, 0, 0, false
  from review r
 where r.id = 1
on conflict (key) do update
   set wanted = outbox.wanted + 1, caused_by = excluded.caused_by;
select package_digest, journal_head from review where id = 1;
select id from review where workload = 'payments-' and closed_at is null order by id limit 20;
select id from review where workload = 'payments-' order by closed_at is not null, id desc limit 20;
select id from review where substr(workload, 1, length('payments-')) = 'payments-' order by id limit 20;
select id from review where channel = 'C0PAYMENTS' and closed_at is null order by id;
select count(*) from review r where (r.confidential = false or r.channel = 'C0PAYMENTS' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER') and r.closed_at is null;
select r.id from review r where (r.confidential = false or r.channel = 'C0PAYMENTS' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER') and r.closed_at is null order by r.id desc limit 10 offset 0;
select count(*) from review r where (r.confidential = false or r.channel = 'C0PAYMENTS' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and r.closed_at is null;
select r.id from review r where (r.confidential = false or r.channel = 'C0PAYMENTS' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and r.closed_at is null order by r.id desc limit 2 offset 2;
select count(*) from review r where (r.confidential = false or r.channel = 'C0PAYMENTS' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and r.last_event_at < 1795521600001 and r.closed_at is null;
select r.id from review r where (r.confidential = false or r.channel = 'C0PAYMENTS' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and r.last_event_at < 1795521600001 and r.closed_at is null order by r.id desc limit 10 offset 0;
select count(*) from review r where (r.confidential = false or r.channel = 'C0PAYMENTS' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and r.closed_at is not null;
select r.id from review r where (r.confidential = false or r.channel = 'C0PAYMENTS' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and r.closed_at is not null order by r.id desc limit 10 offset 0;
insert into prose (digest, review_id, salt, body) values ('e81ab6b24f2d1c8fc3c3913797ab22ab80951886b1937d533ef8fcd36d9dd1db', 1, 'bea566a97fdd9e6ec4f3a93b42ea2610', '“as typed” <!channel>
‮😀');
delete from participant where review_id = 1 and person = 'U0LEAD' and role = 'lead';
select body from package where digest = '984ace3ddab44be89c6139146e52ab4639ad24f6b4b82b18e2f708e8adfcffb5';
select digest, body from prose where review_id = 1;
select number, at, person, kind, body from journal where review_id = 1 order by number;
insert into inbox (key, at, answer) values ('k', 1795521600000, '') on conflict (key) do nothing;
select channel from channel_pause where until <= 1795521600000;
select channel from channel_pause;
update outbox
   set claimed_until = 1795521660000, fence = fence + 1,
       tried_at = case when ts is null then coalesce(tried_at, 1795521600000) end,
       tried_under = case when ts is null and tried_at is null then (select c.ts from outbox c where c.key = outbox.root) else tried_under end,
       tried_for = case when ts is null and tried_at is null then wanted else tried_for end
 where claimed_until <= 1795521600000 and key in (select o.key from outbox o where o.ts is not null and o.wanted > o.shown and o.orphaned = false and o.due_at <= 1795521600000 and o.claimed_until <= 1795521600000
      and (o.channel is null or o.channel not in (''))
    order by case o.kind when 'prompt' then 0 when 'card' then 1 else 2 end, o.due_at, o.place
    limit 5)
returning *, (select c.ts from outbox c where c.key = outbox.root) as root_ts,
          (select d.channel from direct_channel d where d.person = outbox.person) as direct;
update outbox
   set claimed_until = 1795521660000, fence = fence + 1,
       tried_at = case when ts is null then coalesce(tried_at, 1795521600000) end,
       tried_under = case when ts is null and tried_at is null then (select c.ts from outbox c where c.key = outbox.root) else tried_under end,
       tried_for = case when ts is null and tried_at is null then wanted else tried_for end
 where claimed_until <= 1795521600000 and key in (select o.key from outbox o
  join (select h.thread, min(h.place) as place from outbox h
         where h.ts is null and h.orphaned = false group by h.thread) head
    on head.thread = o.thread and head.place = o.place
 where o.ts is null and o.wanted > o.shown and o.orphaned = false and o.due_at <= 1795521600000 and o.claimed_until <= 1795521600000
      and (o.channel is null or o.channel not in (''))
    order by case o.kind when 'prompt' then 0 when 'card' then 1 else 2 end, o.due_at, o.place
    limit 10)
returning *, (select c.ts from outbox c where c.key = outbox.root) as root_ts,
          (select d.channel from direct_channel d where d.person = outbox.person) as direct;
update inbox set answer = 'now' where key = 'k';
select * from journal order by number;
select journal_head from review;
select id from review where workload = 'payments-api' and package_id = 'some' and closed_at is null;
select distinct p.review_id from participant p join review r on r.id = p.review_id
 where p.person = 'U0APPOWNER' and r.closed_at is null order by p.review_id;
select answer from inbox where key = 'k';
select count(*) from review r where (r.confidential = false or r.channel = 'C0PLATFORM' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and 1 = 1;
select r.id from review r where (r.confidential = false or r.channel = 'C0PLATFORM' or false = true or exists (select 1 from participant p where p.review_id = r.id and p.person = 'U0APPOWNER')) and 1 = 1 order by r.id desc limit 10 offset 0;
delete from inbox where at < 1795521601000;
delete from channel_pause where channel = 'C0PAYMENTS' returning since;
update outbox
   set shown = 1, channel = 'C0PAYMENTS', ts = '1.0', due_at = 1795521600000, attempts = 0, tried_at = null,
       error = null, claimed_until = 0 where key = 'RR-1/card/' and fence = 1;
update outbox set wanted = wanted + 1
 where channel = 'C0PAYMENTS' and ts = '3.0' and orphaned = false;
update outbox set claimed_until = 0, tried_at = null where key = 'RR-1/card/' and fence = 1;
update outbox
   set orphaned = false, error = null, wanted = wanted + 1, due_at = 1795521600000, attempts = 0, place = (select coalesce(max(o.place), 0) + 1 from outbox o where o.thread = 'RR-1')
 where key = 'nudge/U0APPDEV/2026-11-24/0' and orphaned and error = 'pointless';
insert into outbox (key, review_id, kind, subject, detail, caused_by, channel, thread, place, wanted, shown,
                    plain, ts, due_at, attempts, claimed_until, fence, orphaned)
select key || '@' || ts, review_id, kind, subject, detail, caused_by, channel, thread, place, shown, shown,
       plain, ts, due_at, 0, 0, 0, true
  from outbox where key = 'RR-1/card/' and fence = 1
 and kind = 'card' and ts is not null
on conflict (key) do nothing;
select review_id from outbox
 where channel = 'C0PAYMENTS' and ts is null and kind = 'card' and tried_at <= 1795521600000;
select key, due_at from outbox
 where wanted > shown and orphaned = false and (due_at <= 1795521600000 or attempts > 0)
   and (channel is null or channel not in (select p.channel from channel_pause p))
 limit 10000;
select p.review_id, p.person from participant p join review r on r.id = p.review_id
 where r.confidential = true and r.id in (1, 2);
select body from glance where closed_at is null and review_id > 0 order by review_id limit 1000;
select id from review where workload = 'payments-api' order by id desc limit 50;
update duty set next_at = 0 where review_id = 1;
select distinct person from absence where delegate in ('U0APPDEV');
select looked_on from review where id = 1;
insert into outbox (key, review_id, kind, subject, detail, caused_by, person, channel, thread, place, root,
                    wanted, shown, plain, due_at, attempts, claimed_until, fence, orphaned)
values ('one', null, 'channel-paused', 'C0PAYMENTS/1795521600000', '{"reviews":[],"error":"is_archived"}', null, 'U0LEAD',
        coalesce(null, (select r.channel from review r where r.id = null)), 'U0LEAD', (select coalesce(max(o.place), 0) + 1 from outbox o where o.thread = 'U0LEAD'), null,
        1, 0, 0, 1795521600000, 0, 0, 0, false)
on conflict (key) do update
   set wanted = outbox.wanted + 1, detail = excluded.detail
 where outbox.detail <> excluded.detail;
update outbox set orphaned = true, error = 'user_not_found', tried_at = null, claimed_until = 0 where key = 'one' and fence = 1;
update outbox set tried_at = 1795521600000, tried_under = null where key = 'RR-1/card/' and fence = 1;
update outbox
   set ts = null, replaces = null, shown = 0, due_at = 1795521600000, tried_at = null, claimed_until = 0 where key = 'RR-1/card/' and fence = 1;
update outbox
   set plain = 1, due_at = 1795521600000, error = 'invalid_blocks', tried_at = null, claimed_until = 0 where key = 'RR-1/card/' and fence = 1;
insert into channel_pause (channel, since, until, error) values ('C0PAYMENTS', 1795521600000, 1795521600000, 'is_archived')
on conflict (channel) do update set until = excluded.until, error = excluded.error
returning since;
insert into direct_channel (person, channel) values ('U0LEAD', 'D0LEAD')
on conflict (person) do update set channel = excluded.channel;
update outbox
   set claimed_until = 1795521660000, fence = fence + 1,
       tried_at = case when ts is null then coalesce(tried_at, 1795521600000) end,
       tried_under = case when ts is null and tried_at is null then (select c.ts from outbox c where c.key = outbox.root) else tried_under end,
       tried_for = case when ts is null and tried_at is null then wanted else tried_for end
 where claimed_until <= 1795521600000 and key in (select o.key from outbox o where o.ts is not null and o.wanted > o.shown and o.orphaned = false and o.due_at <= 1795521600000 and o.claimed_until <= 1795521600000
      and (o.channel is null or o.channel in ('C0PAYMENTS'))
    order by case o.kind when 'prompt' then 0 when 'card' then 1 else 2 end, o.due_at, o.place
    limit 1)
returning *, (select c.ts from outbox c where c.key = outbox.root) as root_ts,
          (select d.channel from direct_channel d where d.person = outbox.person) as direct;
update outbox
   set claimed_until = 1795521660000, fence = fence + 1,
       tried_at = case when ts is null then coalesce(tried_at, 1795521600000) end,
       tried_under = case when ts is null and tried_at is null then (select c.ts from outbox c where c.key = outbox.root) else tried_under end,
       tried_for = case when ts is null and tried_at is null then wanted else tried_for end
 where claimed_until <= 1795521600000 and key in (select o.key from outbox o
  join (select h.thread, min(h.place) as place from outbox h
         where h.ts is null and h.orphaned = false group by h.thread) head
    on head.thread = o.thread and head.place = o.place
 where o.ts is null and o.wanted > o.shown and o.orphaned = false and o.due_at <= 1795521600000 and o.claimed_until <= 1795521600000
      and (o.channel is null or o.channel in ('C0PAYMENTS'))
    order by case o.kind when 'prompt' then 0 when 'card' then 1 else 2 end, o.due_at, o.place
    limit 1)
returning *, (select c.ts from outbox c where c.key = outbox.root) as root_ts,
          (select d.channel from direct_channel d where d.person = outbox.person) as direct;
update channel_pause set until = 1795521660000 where channel = 'C0PAYMENTS';
update outbox set wanted = wanted + 1 where kind = 'channel-paused' and subject = 'C0PAYMENTS/1795521600000';
update outbox set wanted = wanted + 1, caused_by = 'U0APPDEV' where key = 'RR-1/summary/';
select min(due_at) from outbox where wanted > shown and orphaned = false and due_at > 1795521600000;
update outbox
   set due_at = 1795521600000, attempts = attempts + 1, error = 'timeout', tried_at = 1795521600000, tried_under = null,
       claimed_until = 0 where key = 'RR-1/card/' and fence = 1;
update outbox
   set shown = coalesce(tried_for, shown), channel = 'C0PAYMENTS', ts = '1.0', attempts = 0, tried_at = null,
       error = null, claimed_until = 0 where key = 'RR-1/card/' and fence = 2;
select distinct review_id from outbox
 where channel = 'C0PAYMENTS' and wanted > shown and review_id is not null
 order by review_id;
delete from direct_channel where person = 'U0LEAD';
update outbox
   set due_at = 1795521600000, attempts = 0, tried_at = null, tried_under = null, claimed_until = 0 where key = 'two' and fence = 1;
delete from absence where person = 'U0APPDEV' and first_day <= '2026-12-01' and last_day >= '2026-11-24';
insert into absence (person, first_day, last_day, delegate) values ('U0APPDEV', '2026-11-24', '2026-12-01', 'U0PLATFORM');
with recursive concerned (person) as (
    select cast('U0APPDEV' as text)
     union
    select a.person from absence a join concerned c on a.delegate = c.person)
update duty set next_at = 0
 where owner in (select person from concerned) or lead in (select person from concerned)
    or nudge_to = 'U0APPDEV' or lead_to = 'U0APPDEV';
select o.review_id, o.subject, o.owner, o.lead, o.due, o.since, o.snoozed_until, o.blocked_by, o.act_by, o.act_at
  from duty o where o.review_id = 1 order by o.subject, o.owner;
insert into duty (review_id, subject, owner, lead, due, since, snoozed_until, blocked_by, act_by, act_at, next_at)
values (1, 'D-1', 'U0APPOWNER', 'U0LEAD', '2026-12-24', 1795521600000, null, null, null, null, 0)
on conflict (review_id, subject, owner) do update
   set lead = excluded.lead, due = excluded.due, since = excluded.since,
       snoozed_until = excluded.snoozed_until, blocked_by = excluded.blocked_by, act_by = excluded.act_by,
       act_at = excluded.act_at, next_at = 0;
update duty
   set nudge_to = 'U0APPOWNER', nudge_at = 1797845400000, lead_to = null, lead_at = null, next_at = 1797845400000 where review_id = 1 and subject = 'D-1' and owner = 'U0APPOWNER';
select * from absence where person in ('U0APPDEV');
select * from whereabouts where person in ('U0APPDEV');
select o.review_id, o.subject, o.owner, o.lead, o.due, o.since, o.snoozed_until, o.blocked_by, o.act_by, o.act_at
  from duty o where o.next_at <= 1795521600000 order by o.next_at, o.review_id, o.subject limit 10;
delete from absence where person = 'U0APPDEV';
insert into whereabouts (person, zone, asked_at) values ('U0APPDEV', 'Europe/Berlin', 1795521600000)
on conflict (person) do update set zone = excluded.zone, asked_at = excluded.asked_at;
delete from duty where review_id = 1 and subject = 'D-1' and owner = 'U0APPDEV';
insert into nudge (person, day, slot, sent_at, outdated) values ('U0APPDEV', '2026-11-24', 0, 1795521600000, false)
on conflict (person, day, slot) do nothing;
select person, day, slot from nudge where person in ('U0APPDEV') and day >= '2026-11-24';
select o.review_id, o.subject, o.owner, o.lead, o.due, o.since, o.snoozed_until, o.blocked_by, o.act_by, o.act_at
  from duty o where o.owner = 'U0APPOWNER' or o.lead = 'U0APPOWNER' or o.nudge_to = 'U0APPOWNER' or o.lead_to = 'U0APPOWNER';
insert into told (review_id, subject, owner, track, anchor, kind, step, person, day, slot, at, failed)
values (1, 'D-1', 'U0APPDEV', 'DUE', '2026-11-27', 'NUDGE', -3, 'U0APPDEV', '2026-11-24', 0, 1795521600000, false);
select * from told where review_id in (1) order by at;
update told set failed = true where person = 'U0APPDEV' and day = '2026-11-24' and slot = 0;
select * from told where person = 'U0APPDEV' and day = '2026-11-24' and slot = 0 order by review_id, subject, kind;
delete from told where person = 'U0APPDEV' and day = '2026-11-24' and slot = 0;
delete from nudge where person = 'U0APPDEV' and day = '2026-11-24' and slot = 0;
select next_at from duty where next_at > 1795521600000 order by next_at limit 1;
select o.review_id, o.subject, o.owner, o.lead, o.due, o.since, o.snoozed_until, o.blocked_by, o.act_by, o.act_at
  from duty o where o.nudge_to in ('U0APPDEV') or o.lead_to in ('U0APPDEV');
select rules from reminder_rules;
delete from reminder_rules;
insert into reminder_rules (rules) values ('rules');
update duty set next_at = 0;
update nudge set outdated = true
 where person = 'U0APPDEV' and not outdated and not (day = '2026-11-24' and slot = 0)
returning person, day, slot;
select id from review
 where closed_at is null and looked_on < '2026-11-26' and id > 0
 order by id limit 100;
select id from review where workload = 'payments-api' and package_id = 'platform-engineering' and closed_at is not null
 order by closed_at desc limit 1;
update outbox set wanted = wanted + 1
 where kind = 'nudge'
   and subject in (select n.person || '/' || n.day || '/' || n.slot
                     from nudge n join told t on t.person = n.person and t.day = n.day and t.slot = n.slot
                    where t.review_id = 1 and not n.outdated);
update review set looked_on = '2026-11-26' where id = 1;
insert into inbox (key, at, answer) values ('message/C0PAYMENTS/1795652586.430000', 1795652586469, '1795652586.430000')
on conflict (key) do update set answer = excluded.answer, at = excluded.at
 where inbox.answer < excluded.answer;
select review_id from outbox where channel = 'C0PAYMENTS' and ts = '1795652586.353000' and kind = 'card';
update whereabouts set asked_at = 0 where person = 'U0PLATFORM';
update review
   set version = 3, lead = 'U0LEAD', due = null, last_event_at = 1795521600000,
       journal_head = 'ca1d5e51a0e8c0b426ae5e53f0605b679b9e1c836997ca7d79ddd9c09941f0a9', closed_at = null, watched = true
 where id = 1 and version = 2;
update counter set value = value + 1 where name = 'digest' returning value;
insert into digest (id, person, channel, maker, days, clock_time, zone, since, paused, last_day, last_at,
                    last_letter, error, failures, told, wake_at)
values (1, null, 'C0PAYMENTS', 'U0LEAD', 'MONDAY,FRIDAY', '09:00', 'Europe/Berlin', 1795521600000, false, null, null,
        null, null, 0, null, 1795521600000)
on conflict (id) do update
   set days = excluded.days, clock_time = excluded.clock_time, zone = excluded.zone,
       since = excluded.since, paused = excluded.paused, last_day = excluded.last_day,
       last_at = excluded.last_at, last_letter = excluded.last_letter, error = excluded.error,
       failures = excluded.failures, told = excluded.told, wake_at = excluded.wake_at;
select * from digest order by id;
delete from digest where id = 1
