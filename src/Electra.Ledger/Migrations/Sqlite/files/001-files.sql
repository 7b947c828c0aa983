-- Files that chargers send and fetch, in a file of their own so that the ledger's writer is not disturbed.
-- state: staged (bytes are coming), kept (something refers to them), doomed (the chunks are to be deleted, a few at a time).
create table file_contents (
    id text primary key,
    state text not null,
    begun_at text not null
);
create index file_contents_to_reclaim on file_contents (state, begun_at) where state <> 'kept';

create table file_chunks (
    content text not null,
    number integer not null,
    bytes blob not null,
    primary key (content, number)
);

create table uploads (
    id text primary key,
    token_digest text not null unique,
    charger text not null,
    charger_key text not null,
    station text not null,
    kind text not null,
    by_key text not null,
    created_at text not null,
    expires_at text not null,
    received_at text
);
create index uploads_newest_first on uploads (created_at desc, id desc);
create index uploads_of_a_charger on uploads (charger_key, created_at desc, id desc);

create table uploaded_files (
    upload text not null,
    number integer not null,
    name text not null,
    content text not null,
    size integer not null,
    sha256 text not null,
    received_at text not null,
    told boolean not null default false,
    primary key (upload, number)
);
create index uploaded_files_untold on uploaded_files (received_at) where not told;

create table firmware (
    name text primary key,
    content text not null,
    size integer not null,
    sha256 text not null,
    by_key text not null,
    created_at text not null,
    told boolean not null default false
);

create table firmware_links (
    id text primary key,
    token_digest text not null unique,
    name text not null,
    charger text not null,
    station text not null,
    by_key text not null,
    created_at text not null,
    expires_at text not null
);
create index firmware_links_of_a_file on firmware_links (name, created_at desc, id desc);

create table firmware_fetches (
    link text not null,
    number integer not null,
    at text not null,
    bytes integer not null,
    primary key (link, number)
);
