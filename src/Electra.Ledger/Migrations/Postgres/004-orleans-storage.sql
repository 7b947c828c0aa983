-- Rows are bookmarks of grains. A real unique key decides between two first writes.
create table OrleansStorage (
    GrainIdHash integer not null,
    GrainTypeHash integer not null,
    GrainIdN0 bigint not null,
    GrainIdN1 bigint not null,
    GrainTypeString text not null,
    GrainIdExtensionString text,
    ServiceId text not null,
    PayloadBinary bytea,
    ModifiedOn timestamptz not null,
    Version integer not null
) with (fillfactor = 70);
create unique index OrleansStorage_key on OrleansStorage
    (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, ServiceId, coalesce(GrainIdExtensionString, ''));

insert into OrleansQuery (QueryKey, QueryText) values
('ReadFromStorageKey', $q$
    select PayloadBinary, Version from OrleansStorage
    where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
      and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId
      and coalesce(GrainIdExtensionString, '') = coalesce(cast(@GrainIdExtensionString as text), '')
$q$),
-- No row comes back where the version had moved on: Orleans takes that for a conflict.
('WriteToStorageKey', $q$
    with renewed as (
        update OrleansStorage set PayloadBinary = @PayloadBinary, ModifiedOn = now(), Version = Version + 1
        where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
          and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId
          and coalesce(GrainIdExtensionString, '') = coalesce(cast(@GrainIdExtensionString as text), '')
          and Version = cast(@GrainStateVersion as integer)
        returning Version),
    born as (
        insert into OrleansStorage (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString,
                                    ServiceId, PayloadBinary, ModifiedOn, Version)
        select @GrainIdHash, @GrainTypeHash, @GrainIdN0, @GrainIdN1, @GrainTypeString, cast(@GrainIdExtensionString as text),
               @ServiceId, @PayloadBinary, now(), 1
        where cast(@GrainStateVersion as integer) is null
        on conflict do nothing
        returning Version)
    select Version as NewGrainStateVersion from renewed
    union all
    select Version from born
$q$),
('ClearStorageKey', $q$
    update OrleansStorage set PayloadBinary = null, ModifiedOn = now(), Version = Version + 1
    where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
      and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId
      and coalesce(GrainIdExtensionString, '') = coalesce(cast(@GrainIdExtensionString as text), '')
      and Version = cast(@GrainStateVersion as integer)
    returning Version as NewGrainStateVersion
$q$),
('DeleteStorageKey', $q$
    delete from OrleansStorage
    where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
      and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId
      and coalesce(GrainIdExtensionString, '') = coalesce(cast(@GrainIdExtensionString as text), '')
      and Version = cast(@GrainStateVersion as integer)
    returning Version + 1 as NewGrainStateVersion
$q$);
