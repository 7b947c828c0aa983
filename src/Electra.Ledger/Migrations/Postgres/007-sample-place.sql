-- Samples of one moment are told in the order in which they came: by the message, and by the place in it.
alter table samples add column place integer not null default 0;
