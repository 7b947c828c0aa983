-- Silos of a cluster. Every change of a member moves the cluster's version by one, from the version that its writer had read.
create table OrleansMembershipVersionTable (
    DeploymentId text primary key,
    Version integer not null default 0,
    ChangedAt timestamptz not null default now()
);

create table OrleansMembershipTable (
    DeploymentId text not null references OrleansMembershipVersionTable (DeploymentId),
    Address text not null,
    Port integer not null,
    Generation integer not null,
    SiloName text not null,
    HostName text not null,
    Status integer not null,
    ProxyPort integer,
    SuspectTimes text,
    StartTime timestamptz not null,
    IAmAliveTime timestamptz not null,
    primary key (DeploymentId, Address, Port, Generation)
);

insert into OrleansQuery (QueryKey, QueryText) values
('InsertMembershipVersionKey', $q$
    with born as (
        insert into OrleansMembershipVersionTable (DeploymentId) values (@DeploymentId)
        on conflict do nothing returning 1)
    select cast(count(*) as integer) from born
$q$),
('InsertMembershipKey', $q$
    with moved as (
        update OrleansMembershipVersionTable v set Version = v.Version + 1, ChangedAt = now()
        where v.DeploymentId = @DeploymentId and v.Version = @Version
          and not exists (select 1 from OrleansMembershipTable m
                          where m.DeploymentId = @DeploymentId and m.Address = @Address and m.Port = @Port and m.Generation = @Generation)
        returning v.DeploymentId),
    added as (
        insert into OrleansMembershipTable (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
        select DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort,
               cast(@StartTime as timestamptz), cast(@IAmAliveTime as timestamptz)
        from moved
        returning 1)
    select cast(count(*) as integer) from added
$q$),
('UpdateMembershipKey', $q$
    with moved as (
        update OrleansMembershipVersionTable v set Version = v.Version + 1, ChangedAt = now()
        where v.DeploymentId = @DeploymentId and v.Version = @Version
          and exists (select 1 from OrleansMembershipTable m
                      where m.DeploymentId = @DeploymentId and m.Address = @Address and m.Port = @Port and m.Generation = @Generation)
        returning v.DeploymentId),
    changed as (
        update OrleansMembershipTable m set Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
        from moved
        where m.DeploymentId = moved.DeploymentId and m.Address = @Address and m.Port = @Port and m.Generation = @Generation
        returning 1)
    select cast(count(*) as integer) from changed
$q$),
('UpdateIAmAlivetimeKey', $q$
    update OrleansMembershipTable set IAmAliveTime = @IAmAliveTime
    where DeploymentId = @DeploymentId and Address = @Address and Port = @Port and Generation = @Generation
$q$),
-- The version comes back also where there is no member.
('MembershipReadRowKey', $q$
    select v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes,
           m.StartTime, m.IAmAliveTime, v.Version
    from OrleansMembershipVersionTable v
    left join OrleansMembershipTable m
           on m.DeploymentId = v.DeploymentId and m.Address = @Address and m.Port = @Port and m.Generation = @Generation
    where v.DeploymentId = @DeploymentId
$q$),
('MembershipReadAllKey', $q$
    select v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes,
           m.StartTime, m.IAmAliveTime, v.Version
    from OrleansMembershipVersionTable v
    left join OrleansMembershipTable m on m.DeploymentId = v.DeploymentId
    where v.DeploymentId = @DeploymentId
$q$),
('GatewaysQueryKey', $q$
    select Address, ProxyPort, Generation from OrleansMembershipTable
    where DeploymentId = @DeploymentId and Status = @Status and ProxyPort > 0
$q$),
('DeleteMembershipTableEntriesKey', $q$
    with gone as (delete from OrleansMembershipTable where DeploymentId = @DeploymentId)
    delete from OrleansMembershipVersionTable where DeploymentId = @DeploymentId
$q$),
-- 3 is Orleans' SiloStatus.Active.
('CleanupDefunctSiloEntriesKey', $q$
    delete from OrleansMembershipTable
    where DeploymentId = @DeploymentId and IAmAliveTime < @IAmAliveTime and Status <> 3
$q$);
