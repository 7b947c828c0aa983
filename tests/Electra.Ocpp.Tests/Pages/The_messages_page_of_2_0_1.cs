using Electra.Ocpp.Schema;
using Electra.Ocpp.Tests.V201;

namespace Electra.Ocpp.Tests.Pages;

/// <summary>
/// <c>ops/docs/messages-2.0.1.md</c>: every message of OCPP 2.0.1 with direction, block and where it is handled, from the route tables.
/// Set <c>UPDATE_PAGES=1</c> to write it anew.
/// </summary>
public sealed class The_messages_page_of_2_0_1
{
    private const string Payloads = "src/Electra.Ocpp/V201/Payloads";

    private const string Gathered = "src/Electra.Domain/Devices/DeviceDecider.cs";
    private const string Announced = "src/Electra.Domain/Chargers/Announcements.cs";
    private const string Upkeep = "src/Electra.Domain/Chargers/Upkeep.cs";
    private const string Reservations = "src/Electra.Domain/Chargers/Reservations.cs";
    private const string Vehicle = "src/Electra.Grains/Chargers/ChargerGrain.News.cs";

    /// <summary>What is to be known of a command.</summary>
    private static readonly Dictionary<string, string> Watched = new()
    {
        ["CostUpdated"] = ": given by hand, and answered by the charger; no price is reckoned here yet that would be told of itself",
        ["CancelReservation"] = ", then `src/Electra.Domain/Chargers/Reservations.cs`: the charger keeps it no longer",
        ["ReserveNow"] = ", then `src/Electra.Domain/Chargers/Reservations.cs`: accepted, the charger is known to keep it",
        ["SetNetworkProfile"] = ", after `src/Electra.Domain/Devices/NetworkSlots.cs`: never the slot in use",
        ["SetVariables"] = ", after `src/Electra.Domain/Devices/NetworkSlots.cs`: the slot in use stays in its priority, and as it is",
    };

    /// <summary>Where what a charger says is decided, what it is answered, and what becomes of it where that is not plain.</summary>
    private static readonly Dictionary<Type, (string Where, string Answer, string More)> Decided = new()
    {
        [typeof(TokenShown)] = ("src/Electra.Grains/Chargers/ChargerGrain.Reports.cs", nameof(TokenJudged), "a contract's certificate is judged by its chain and by its responders, where those are on the list (`certificates.md`)"),
        [typeof(Booted)] = ("src/Electra.Domain/Chargers/ChargerDecider.cs", nameof(Welcome), ""),
        [typeof(VendorMessage)] = ("src/Electra.Domain/Chargers/ChargerDecider.cs", nameof(VendorAnswered), "UnknownVendorId, where no quirk of its make understands it; a fact of the charger, and an event"),
        [typeof(Beat)] = ("src/Electra.Gateway/Calls/CallAnswerer.cs", nameof(TheTime), ""),
        [typeof(Metered)] = ("src/Electra.Grains/Chargers/ChargerTransactions.cs", nameof(Noted), ""),
        [typeof(TransactionProgressed)] = ("src/Electra.Grains/Connectors/ConnectorGrain.News.cs", nameof(TransactionFollowed), "no `totalCost`: nothing here knows a price yet, and none is better than a wrong one (I02, I03)"),
        [typeof(OutletChanged)] = ("src/Electra.Domain/Connectors/ConnectorDecider.cs", nameof(Noted), ""),
        [typeof(JobProgressed)] = (Upkeep, nameof(Noted), ""),
        [typeof(SecurityEventRaised)] = (Upkeep, nameof(Noted), ""),
        [typeof(CertificateAsked)] = (Upkeep, nameof(SigningAnswered), "recorded for an operator, who signs it and sends it by `certificate-signed`"),
        [typeof(ReservationEnded)] = (Reservations, nameof(Noted), "the charger keeps it no longer: a fact of it, and an event"),
        [typeof(EventsSeen)] = (Announced, nameof(Noted), "kept as facts of the charger, each once; an `AvailabilityState` of a connector, an EVSE or the charger is its status too (G01)"),
        [typeof(LimitTold)] = (Announced, nameof(Noted), "kept as a fact of the charger"),
        [typeof(LimitLifted)] = (Announced, nameof(Noted), "kept as a fact of the charger"),
        [typeof(NeedsTold)] = (Vehicle, nameof(VehicleAnswered), "kept as a fact of the session; of its connector until there is one; Rejected, for no schedule is made here yet"),
        [typeof(VehicleScheduleTold)] = (Vehicle, nameof(VehicleAnswered), "kept as a fact of the session; of its connector until there is one"),
        [typeof(VehicleCertificateAsked)] = (Announced, nameof(VehicleCertificateAnswered), "Failed, with the reason, for no contract's certificates are issued here: a PKI goes behind the port `ICertificateAuthority`"),
        [typeof(CertificateQuestioned)] = (Announced, nameof(CertificateStatusAnswered), "the responder's own answer, where its address is on the list; else Failed, with the reason (`certificates.md`)"),
        [typeof(VariablesTold)] = (Gathered, nameof(Noted), "gathered over its parts"),
        [typeof(MonitorsTold)] = (Gathered, nameof(Noted), "gathered over its parts"),
        [typeof(ProfilesTold)] = (Gathered, nameof(Noted), "gathered over its parts"),
        [typeof(MessagesTold)] = (Gathered, nameof(Noted), "gathered over its parts"),
        [typeof(CustomerTold)] = (Gathered, nameof(Noted), "what it tells of a person is for who asked, for ten minutes, and never in a fact"),
    };

    [Fact]
    public void Has_a_route_for_each_message()
    {
        Catalogue.FromCharger.Should().BeEquivalentTo(V201Reports.Routes.Keys);
        Catalogue.ToCharger.Should().BeEquivalentTo(V201Commands.ByAction.Keys);
        Catalogue.All.Should().HaveCount(64);
        Catalogue.Blocks.Select(b => b.Letter).Should().Equal("ABCDEFGHIJKLMNOP".Select(l => l.ToString()));
    }

    [Fact]
    public void Is_what_the_route_tables_say() => Sources.Holds("messages-2.0.1.md", Written());

    [Fact]
    public void Names_only_files_that_are_there() => Decided.Values.Should().OnlyContain(d => File.Exists(Path.Combine(Sources.Root(), d.Where)));

    private static string Written()
    {
        var page = new StringBuilder("""
            # Every message of OCPP 2.0.1, and where it is handled

            Generated by `The_messages_page_of_2_0_1` from the route tables (`src/Electra.Ocpp/V201/V201Reports.cs`,
            `src/Electra.Ocpp/V201/V201Commands.cs`); a test fails when a message has no route or when this page differs. Every rule of a
            message's schema stands as one table beside its payload; a golden payload of each, with every field, stands in
            `tests/Electra.Ocpp.Tests/V201/Golden`.

            Edition 3, blocks A to P: 64 messages, of which DataTransfer goes both ways. What a charger calls is read into a report; what it is
            called is a command, given with the message's own payload as body, or an order of the network's own.

            Anybody with the scope `operate` gives each command by `POST /api/v1/chargers/{id}/commands/{name}`; it is sent word for word, and answered
            with what the charger said. What a charger says is decided where the last column names, and answered with the words beside it.

            | block | message | direction | payload and its rules | becomes, or is given by | handled |
            | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var block in Catalogue.Blocks)
        {
            foreach (var action in block.FromCharger)
            {
                var route = V201Reports.Routes[action];
                Line(block.Letter, block.Name, action, "from the charger", route.Payload, $"`{route.Report.Name}`", How(Decided[route.Report]));
            }

            foreach (var action in block.ToCharger)
            {
                var route = V201Commands.ByAction[action];
                Line(block.Letter, block.Name, action, "to the charger", route.Payload, $"`{route.Command}`{OrdersOf(route)}", "`src/Electra.Ocpp/V201/V201Orders.cs`" + Watched.GetValueOrDefault(action));
            }
        }

        return page.ToString().ReplaceLineEndings("\n");

        void Line(string letter, string name, string action, string direction, Type payload, string becomes, string handled) => page.Append(
            $"| {letter} {name} | {action} | {direction} | `{Sources.FileOf(payload, Payloads)}` | {becomes} | {handled} |\n");
    }

    private static string How((string Where, string Answer, string More) decided) =>
        $"`{decided.Where}`, `{decided.Answer}`{(decided.More.Length > 0 ? $": {decided.More}" : "")}";

    private static string OrdersOf(CommandRoute route)
    {
        ChargerOrder[] own =
        [
            new StartCharging(null, new TokenId("04A2B3C4D5E6F7")), new StopCharging("T-17"), new ReadSettings(["OCPPCommCtrlr.HeartbeatInterval"]),
            new ChangeSetting("OCPPCommCtrlr.HeartbeatInterval", "300"), new ReportAgain("StatusNotification"), new ReadListVersion(),
            new UpdateList(1, true, []), new AskTransaction("T-17"),
        ];
        return string.Concat(own.Where(o => Wire.V201.WriteOrder(o).Action == route.Action).Select(o => $", `{o.GetType().Name}`"));
    }
}
