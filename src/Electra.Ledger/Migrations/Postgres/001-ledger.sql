-- The record: one row a grain in heads (the fence), entries numbered in the order in which they become visible.
create table heads (
    grain text primary key,
    version bigint not null,
    whole bigint not null default 0
) with (fillfactor = 60);

create sequence entry_numbers;

-- The text of a body is kept as it was written (json, not jsonb), and yet everything that jsonb cannot store is refused.
create table entries (
    number bigint not null,
    grain text not null,
    version bigint not null,
    mark uuid not null,
    at timestamptz not null,
    body json not null check ((body::jsonb) is not null),
    primary key (number, at)
) partition by range (at);
create index entries_of_a_grain on entries (grain, version);
create table entries_default partition of entries default;

create table debts (
    grain text not null,
    version bigint not null,
    ordinal integer not null,
    due timestamptz not null,
    primary key (grain, version, ordinal)
) with (fillfactor = 80);
create index debts_by_due on debts (due);

-- Partitioned by the month in which the session began, so that the key that keeps a sample single is a unique one.
create table samples (
    month date not null,
    session text not null,
    taken_at timestamptz not null,
    digest bytea not null,
    received_at timestamptz not null,
    dated boolean not null,
    measurand text not null,
    value text not null,
    unit text not null,
    phase text,
    context text not null,
    location text not null,
    format text,
    primary key (month, session, taken_at, digest)
) partition by range (month);
create table samples_default partition of samples default;

create table counters (
    name text primary key,
    value bigint not null
);

create table persons (
    id text primary key,
    particulars text not null,
    kept_at timestamptz not null
);

-- Makes a partition ahead of its time. False where it stands already, or where the default partition holds rows of its range
-- (they stay there), or where the table is too busy just now (the next round tries again).
create function electra_partition(parent text, suffix text, lower text, upper text) returns boolean language plpgsql as $body$
begin
    if to_regclass(quote_ident(parent || '_' || suffix)) is not null then
        return false;
    end if;
    perform pg_advisory_xact_lock(hashtext('electra_partition'));
    execute format('create table if not exists %I partition of %I for values from (%L) to (%L)', parent || '_' || suffix, parent, lower, upper);
    return true;
exception
    when check_violation or duplicate_table or unique_violation or lock_not_available or deadlock_detected then
        return false;
end
$body$;
