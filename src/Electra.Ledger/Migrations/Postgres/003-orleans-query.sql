-- Orleans reads all the SQL that it uses from this table, by key.
create table OrleansQuery (
    QueryKey varchar(64) primary key,
    QueryText text not null
);
