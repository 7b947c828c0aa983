create table messages (
    number integer primary key autoincrement,
    charger text not null,
    at text not null,
    direction text not null,
    kind text not null,
    message_id text,
    action text,
    payload text not null,
    error_code text,
    oddities text not null default '[]'
);
create index messages_of_a_charger on messages (charger, number desc);
create index messages_by_time on messages (at);

-- Where each follower of the tail has come to; the building_ columns are those of a rebuild under way.
create table followers (
    name text primary key,
    shape integer not null,
    generation integer not null,
    position integer not null,
    building_shape integer,
    building_generation integer,
    building_position integer
) without rowid;
