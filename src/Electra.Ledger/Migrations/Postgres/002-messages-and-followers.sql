create sequence message_numbers;

-- One partition a day: forgetting a day is dropping a table.
create table messages (
    number bigint not null default nextval('message_numbers'),
    charger text not null,
    at timestamptz not null,
    direction text not null,
    kind text not null,
    message_id text,
    action text,
    payload text not null,
    error_code text,
    oddities text not null default '[]'
) partition by range (at);
create index messages_of_a_charger on messages (charger, number desc);
create table messages_default partition of messages default;

-- Where each follower of the tail has come to; the building_ columns are those of a rebuild under way.
create table followers (
    name text primary key,
    shape integer not null,
    generation integer not null,
    position bigint not null,
    building_shape integer,
    building_generation integer,
    building_position bigint
);
