namespace Electra.Ledger.Views.Folding;

/// <summary>The statements over the tables of drivers and vehicles, which are seldom written.</summary>
internal sealed class DriverTables(string drivers, string vehicles, string models)
{
    public string UpsertDriver { get; } = $"insert into {drivers} (id) values (@id) on conflict (id) do nothing";

    public string DeleteDriver { get; } = $"delete from {drivers} where id = @id";

    public string UpsertVehicle { get; } = $"""
        insert into {vehicles} (id, driver, address) values (@id, @driver, @address)
        on conflict (id) do update set driver = excluded.driver, address = excluded.address
        """;

    public string DeleteVehicle { get; } = $"delete from {vehicles} where id = @id";

    public string UpsertModel { get; } = $"insert into {models} (id) values (@id) on conflict (id) do nothing";

    public string DeleteModel { get; } = $"delete from {models} where id = @id";
}
