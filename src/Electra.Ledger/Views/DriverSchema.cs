using Electra.Domain.Drivers;

namespace Electra.Ledger.Views;

/// <summary>The tables of drivers, their vehicles and the models of those. The models of the catalogue are there from the beginning.</summary>
internal static class DriverSchema
{
    public const string Drivers = "view_drivers";
    public const string Vehicles = "view_vehicles";
    public const string Models = "view_vehicle_models";

    public static string Definition(string drivers, string vehicles, string models) => $"""
        create table {drivers} (
            id text not null primary key
        );
        create table {vehicles} (
            id text not null primary key,
            driver text,
            address text
        );
        create index {vehicles}_of_driver on {vehicles} (driver, id) where driver is not null;
        create index {vehicles}_by_address on {vehicles} (address, id) where address is not null;
        create table {models} (
            id text not null primary key
        );
        insert into {models} (id) values {string.Join(", ", VehicleCatalogue.All.Select(static m => $"('{m.Id}')"))};

        """;
}
