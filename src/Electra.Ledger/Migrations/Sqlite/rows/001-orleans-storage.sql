-- Orleans reads all the SQL that it uses from this table, by key.
create table OrleansQuery (
    QueryKey text primary key,
    QueryText text not null
);

-- Rows are bookmarks of grains. A real unique key decides between two first writes.
create table OrleansStorage (
    GrainIdHash integer not null,
    GrainTypeHash integer not null,
    GrainIdN0 integer not null,
    GrainIdN1 integer not null,
    GrainTypeString text not null,
    GrainIdExtensionString text,
    ServiceId text not null,
    PayloadBinary blob,
    ModifiedOn text not null,
    Version integer not null
);
create unique index OrleansStorage_key on OrleansStorage
    (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, ServiceId, coalesce(GrainIdExtensionString, ''));

insert into OrleansQuery (QueryKey, QueryText) values
('ReadFromStorageKey', '
    select PayloadBinary, Version from OrleansStorage
    where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
      and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId
      and coalesce(GrainIdExtensionString, '''') = coalesce(@GrainIdExtensionString, '''')
'),
-- One statement: a first write where no version was read, else a step from the version that was read. No row comes back
-- where neither fits: Orleans takes that for a conflict.
('WriteToStorageKey', '
    insert into OrleansStorage (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString,
                                ServiceId, PayloadBinary, ModifiedOn, Version)
    select @GrainIdHash, @GrainTypeHash, @GrainIdN0, @GrainIdN1, @GrainTypeString, @GrainIdExtensionString,
           @ServiceId, @PayloadBinary, datetime(''now''), 1
    where @GrainStateVersion is null or exists (
        select 1 from OrleansStorage
        where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
          and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId
          and coalesce(GrainIdExtensionString, '''') = coalesce(@GrainIdExtensionString, ''''))
    on conflict do update set PayloadBinary = excluded.PayloadBinary, ModifiedOn = excluded.ModifiedOn, Version = Version + 1
        where Version = @GrainStateVersion
    returning Version as NewGrainStateVersion
'),
('ClearStorageKey', '
    update OrleansStorage set PayloadBinary = null, ModifiedOn = datetime(''now''), Version = Version + 1
    where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
      and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId
      and coalesce(GrainIdExtensionString, '''') = coalesce(@GrainIdExtensionString, '''')
      and Version = @GrainStateVersion
    returning Version as NewGrainStateVersion
'),
('DeleteStorageKey', '
    delete from OrleansStorage
    where GrainIdHash = @GrainIdHash and GrainTypeHash = @GrainTypeHash and GrainIdN0 = @GrainIdN0 and GrainIdN1 = @GrainIdN1
      and GrainTypeString = @GrainTypeString and ServiceId = @ServiceId
      and coalesce(GrainIdExtensionString, '''') = coalesce(@GrainIdExtensionString, '''')
      and Version = @GrainStateVersion
    returning Version + 1 as NewGrainStateVersion
');
