using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>Where a transaction of 2.x begins and where it ends is its station's affair (TxStartPoint, TxStopPoint): a driver has one stay and one bill of it.</summary>
public sealed class Start_and_stop_points(Running running)
{
    public static MatrixTheoryData<string, string> Pairs => new(StayByPoints.Points, StayByPoints.Points);

    public static TheoryData<string> Starts => [.. StayByPoints.Points];

    [Theory] // E01, E06
    [MemberData(nameof(Pairs))]
    public async Task Of_any_kind_make_one_stay_when_the_cable_comes_first(string start, string stop)
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        var stay = new StayByPoints(station, start, stop, token);
        await stay.Arrive();
        await stay.Plug();
        (await SessionAt(id)).Should().BeNull("nobody has a right to charge");
        (await stay.Show()).Should().Be("Accepted");
        await Charges(id, token, stay);
        await stay.End();
        await IsOneStay(id, token, stay, stop, signed: start != "EnergyTransfer" || stop is not ("EnergyTransfer" or "Authorized" or "PowerPathClosed"));
    }

    [Theory] // E01, E03
    [MemberData(nameof(Starts))]
    public async Task Of_any_kind_make_one_stay_when_the_card_comes_first(string start)
    {
        var (id, token) = await running.Provisioned();
        await using var station = await Station201.Booted(running.Program, id);
        var stay = new StayByPoints(station, start, "EVConnected", token);
        await stay.Arrive();
        (await stay.Show()).Should().Be("Accepted");
        await stay.Plug();
        await Charges(id, token, stay);
        await stay.End();
        await IsOneStay(id, token, stay, "EVConnected", signed: true);
    }

    private async Task Charges(string id, string token, StayByPoints stay)
    {
        await stay.Charge();
        var live = await running.Api.Get($"sessions/{await SessionAt(id)}");
        ((string?)live["state"], (string?)live["token"], (int)live["evseId"]!, (string?)live["transactionId"]).Should().Be(("charging", token, 1, StayByPoints.Transaction));
        ((long)live["meterStartWh"]!, (long)live["energyWh"]!).Should().Be((StayByPoints.BeganAtWh, 3_000));
    }

    private async Task IsOneStay(string id, string token, StayByPoints stay, string stop, bool signed)
    {
        stay.Over.Should().BeTrue("its transaction has ended");
        var reason = stop switch { "EnergyTransfer" => "StoppedByEV", "Authorized" or "DataSigned" => "Local", _ => "EVDisconnected" };
        var listed = await running.Api.Until(
            $"sessions?chargerId={id}", l => l["items"]!.AsArray() is [{ } only, ..] && (string?)only["state"] == "ended" && only["cdrId"] is not null, "it has ended, with its record");
        var session = await running.Api.Get($"sessions/{(string)listed["items"]!.AsArray().Should().ContainSingle().Subject!["id"]!}");
        ((long)session["energyWh"]!, (string?)session["token"], (string?)session["stopReason"], (string?)session["closedBy"]).Should().Be((StayByPoints.EndedAtWh - StayByPoints.BeganAtWh, token, reason, "stop"));
        session["oddities"]!.AsArray().Should().BeEmpty();
        session["signatures"]!.AsArray().Should().HaveCount(signed ? 1 : 0);
        var records = (await running.Api.Until($"cdrs?sessionId={(string)session["id"]!}", l => l["items"]!.AsArray().Count > 0, "its record is listed"))["items"]!.AsArray();
        var record = records.Should().ContainSingle().Subject!;
        ((long)record["energyWh"]!, (string?)record["token"], (string?)record["stopReason"]).Should().Be((StayByPoints.EndedAtWh - StayByPoints.BeganAtWh, token, reason));
        (await running.Api.Get($"chargers/{id}"))["oddities"]!.AsArray().Should().BeEmpty();
        await running.Api.Until($"chargers/{id}", c => Place(c) is var at && (string?)at["status"] == "available" && at["sessionId"] is null, "its place is free");
    }

    private async Task<string?> SessionAt(string id) => (string?)Place(await running.Api.Get($"chargers/{id}"))["sessionId"];

    private static JsonNode Place(JsonNode charger) => charger["evses"]![0]!["connectors"]![0]!;
}
