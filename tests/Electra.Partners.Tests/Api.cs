using System.Text;
using System.Text.Json;
using Electra.Contracts;
using Electra.Ledger.Messages;
using Electra.Ledger.Samples;
using Electra.Ledger.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Tests;

/// <summary>The API on a socket of its own, over grains and a ledger in memory.</summary>
internal sealed class Api : IAsyncDisposable
{
    public const string AdminKey = "the-admin-key-of-the-tests";

    public const string Lyon = """
        {"name":"Lyon Part-Dieu","city":"Lyon","country":"FRA","latitude":45.7602,"longitude":4.8590,"timeZone":"Europe/Paris","gridLimitW":400000}
        """;

    public const string Charger = """
        {"stationId":"lyon-1","password":"s3cret-s3cret-16","evses":[{"evseId":1,"maxPowerW":150000,
         "connectors":[{"connectorId":1,"standard":"IEC_62196_T2_COMBO","maxPowerW":150000,"maxVoltage":920,"maxAmperage":500}]}]}
        """;

    private readonly WebApplication app;

    private Api(WebApplication app, IGrainFactory grains, FakeNetwork network, FakeLedger ledger, FakePersons persons)
    {
        this.app = app;
        (Grains, Network, Ledger, Persons) = (grains, network, ledger, persons);
        Client = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public FakeNetwork Network { get; }

    public IGrainFactory Grains { get; }

    public FakeLedger Ledger { get; }

    public FakePersons Persons { get; }

    public HttpClient Client { get; }

    public static async Task<Api> Start(bool open = false, Action<PartnersOptions>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var (grains, network) = FakeNetwork.Create();
        var ledger = new FakeLedger();
        builder.Services.AddSingleton(grains).AddSingleton<IViews>(ledger).AddSingleton<IMessageLog>(ledger).AddSingleton<ISampleReader>(ledger);
        var persons = new FakePersons();
        builder.Services.AddSingleton<Electra.Ledger.Persons.IPersons>(persons);
        var oddities = new FakeOddities();
        builder.Services.AddSingleton<IOddities>(oddities).AddSingleton<IQuirkBook>(oddities);
        builder.Services.AddSingleton<Electra.Ledger.Files.IFileStore, NoFiles>();
        var options = new PartnersOptions { AdminKey = open ? null : AdminKey, LoopbackOpen = open };
        change?.Invoke(options);
        builder.Services.AddElectraPartners(options);
        var app = builder.Build();
        app.MapElectraPartners();
        await app.StartAsync();
        return new(app, grains, network, ledger, persons);
    }

    /// <summary>An open API with station lyon-1 and charger C1.</summary>
    public static async Task<Api> WithCharger()
    {
        var api = await Start(open: true);
        (await api.Send(HttpMethod.Put, "stations/lyon-1", Lyon)).Status.Should().Be(201);
        (await api.Send(HttpMethod.Put, "chargers/C1", Charger)).Status.Should().Be(201);
        return api;
    }

    public async Task<Reply> Send(
        HttpMethod method, string path, string? body = null, string? key = null, string? idempotency = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : "/api/v1/" + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        if (idempotency is not null)
            request.Headers.Add("Idempotency-Key", idempotency);
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, text, response.Content.Headers.ContentType?.MediaType, response.Headers.Location?.ToString());
    }

    public Task<Reply> Get(string path, string? key = null) => Send(HttpMethod.Get, path, key: key);

    public async Task<string> Key(string body) => (await Send(HttpMethod.Post, "keys", body, AdminKey)).Json.GetProperty("key").GetString()!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}

internal sealed record Reply(int Status, string Text, string? Type, string? Location)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public string Problem => Type == "application/problem+json" ? Json.GetProperty("type").GetString()! : $"no problem: {Text}";

    public string[] Rules(string field) => [.. Json.GetProperty("errors").GetProperty(field).EnumerateArray().Select(e => e.GetString()!)];
}
