-- The record: one row a grain in heads (the fence), entries numbered in the order in which they become visible.
create table heads (
    grain text primary key,
    version integer not null,
    whole integer not null default 0
) without rowid;

create table entries (
    number integer primary key autoincrement,
    grain text not null,
    version integer not null,
    mark text not null,
    at text not null,
    body text not null check (json_valid(body)),
    unique (grain, version)
);

create table debts (
    grain text not null,
    version integer not null,
    ordinal integer not null,
    due text not null,
    primary key (grain, version, ordinal)
) without rowid;
create index debts_by_due on debts (due);

create table samples (
    month text not null,
    session text not null,
    taken_at text not null,
    digest blob not null,
    received_at text not null,
    dated integer not null,
    measurand text not null,
    value text not null,
    unit text not null,
    phase text,
    context text not null,
    location text not null,
    format text,
    primary key (session, month, taken_at, digest)
) without rowid;

create table counters (
    name text primary key,
    value integer not null
) without rowid;

create table persons (
    id text primary key,
    particulars text not null,
    kept_at text not null
) without rowid;
