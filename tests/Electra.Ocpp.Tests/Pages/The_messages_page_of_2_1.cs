using Electra.Ocpp.Schema;
using Electra.Ocpp.Tests.V21;

namespace Electra.Ocpp.Tests.Pages;

/// <summary>
/// <c>ops/docs/messages-2.1.md</c>: every message that OCPP 2.1 has more than 2.0.1, and what it has more in those of 2.0.1, from the route
/// tables. Set <c>UPDATE_PAGES=1</c> to write it anew.
/// </summary>
public sealed class The_messages_page_of_2_1
{
    private const string Payloads = "src/Electra.Ocpp/V21/Payloads";

    private const string Announced = "src/Electra.Domain/Chargers/Announcements.cs";
    private const string Terms = "src/Electra.Grains/Chargers/ChargerGrain.Terms.cs";
    private const string Taken = "src/Electra.Domain/Chargers/OrdersTaken.cs";
    private const string Sent = "`src/Electra.Ocpp/V21/V21Commands.cs`";
    private const string NoBatteries = "no station of this network swaps batteries, so that nothing follows; it stands in the OCPP log";
    private const string NoGrid = "what a charger does for the grid is its grid operator's, who has set it, and nothing here is decided by it; it stands in the OCPP log";
    private const string JobsReason = $"the OCPP log alone: `{nameof(JobProgressed)}` keeps the job's word of status, by which everything is decided; why it is so is text for who looks into the job";
    private const string NoFeeding = "no tariff, contract or vehicle of this network gives energy back, so that nothing follows";

    /// <summary>Where what a charger says is decided, what it is answered (null: it was sent unconfirmed), and what becomes of it or why nothing does.</summary>
    private static readonly Dictionary<Type, (string Where, string? Answer, string More)> Decided = new()
    {
        [typeof(SettlementTold)] = (Terms, nameof(SettlementAnswered), "kept once by the payment's name, as a fact of its session, else of the charger, and not acknowledged while that session is being opened; an event; no receipt is written here, so that the charger's own stands"),
        [typeof(VatNumberGiven)] = (Terms, nameof(VatNumberJudged), "judged by its country's form, or by who is asked in its place (`IVatNumbers`); whose it is stands in no fact"),
        [typeof(PriorityTold)] = (Terms, nameof(Noted), "kept as a fact of the session"),
        [typeof(LimitAsked)] = (Announced, nameof(LimitAnswered), "what was ordered last for the profile; Rejected where nothing was: the profile is then another system's (K29)"),
        [typeof(ChainQuestioned)] = (Announced, nameof(ChainAnswered), "what responders on the list say of each (`src/Electra.Contracts/ICertificateAuthority.cs`); Failed where none may be asked, and for lists (CRL), which are not fetched"),
        [typeof(StreamOpened)] = (Announced, nameof(StreamAnswered), "Accepted, for a stream follows from a monitor that an operator has set; its values stand in the OCPP log"),
        [typeof(StreamClosed)] = (Announced, nameof(Noted), "nothing is kept of a stream but the OCPP log"),
        [typeof(Streamed)] = (Announced, null, "for who set the stream: its values stand in the OCPP log, and no rule here is made of them"),
        [typeof(GridAlarmTold)] = (Announced, nameof(Noted), NoGrid),
        [typeof(GridControlSwitched)] = (Announced, nameof(Noted), NoGrid),
        [typeof(GridControlsTold)] = (Announced, nameof(Noted), NoGrid),
        [typeof(BatterySwapped)] = (Announced, nameof(Noted), NoBatteries),
    };

    /// <summary>What follows from a command that the charger has taken, or why nothing does.</summary>
    private static readonly Dictionary<string, string> Follows = new()
    {
        ["NotifyWebPaymentStarted"] = $"`{Taken}`: shown at the EVSE (`webPaymentUntil`) until its time is over or a session begins there",
        ["SetDefaultTariff"] = $"`{Taken}`: kept as the charger's tariff",
        ["GetTariffs"] = $"`{Taken}`: what it tells is kept as the charger's tariffs",
        ["ClearTariffs"] = $"`{Taken}`: those that it took off are kept no longer",
        ["ChangeTransactionTariff"] = "the charger's next news of the transaction tell the tariff, which is kept with the session",
        ["UpdateDynamicSchedule"] = $"`{Taken}`: kept, and answered when the charger asks (PullDynamicScheduleUpdate)",
        ["UsePriorityCharging"] = $"`{Terms}`: kept as a fact of the session once the charger has taken it",
        ["AdjustPeriodicEventStream"] = "nothing: a stream's values are for who set it",
        ["GetPeriodicEventStream"] = "nothing: its answer is for who asked",
        ["AFRRSignal"] = NoFeeding,
        ["NotifyAllowedEnergyTransfer"] = NoFeeding,
        ["SetDERControl"] = "nothing: it is the grid operator's to set",
        ["ClearDERControl"] = "nothing: it is the grid operator's to set",
        ["GetDERControl"] = "nothing: its answer, and ReportDERControl after it, are for who asked",
        ["RequestBatterySwap"] = "nothing: no station of this network swaps batteries",
    };

    [Fact]
    public void Has_a_route_for_each_message()
    {
        Catalogue.FromCharger.Should().BeEquivalentTo(V21Reports.Routes.Keys);
        Catalogue.Sent.Should().BeEquivalentTo(V21Reports.Sends.Keys);
        Catalogue.ToCharger.Should().BeEquivalentTo(V21Commands.Table.ByAction.Keys);
        Catalogue.NewFromCharger.Concat(Catalogue.NewToCharger).Concat(Catalogue.Sent).Should().HaveCount(27).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Is_what_the_route_tables_say() => Sources.Holds("messages-2.1.md", Written());

    [Fact]
    public void Names_only_files_that_are_there() =>
        Decided.Values.Select(d => d.Where).Append(Taken).Append(Sent.Trim('`')).Should().OnlyContain(f => File.Exists(Path.Combine(Sources.Root(), f)));

    private static string Written()
    {
        var page = new StringBuilder("""
            # Every message of OCPP 2.1 that 2.0.1 has not, and where it is handled

            Generated by `The_messages_page_of_2_1` from the route tables (`src/Electra.Ocpp/V21/V21Reports.cs`,
            `src/Electra.Ocpp/V21/V21Commands.cs`); a test fails when a message has no route or when this page differs. Every rule of a
            message's schema stands as one table beside its payload; a golden payload of each, with every field, stands in
            `tests/Electra.Ocpp.Tests/V21/Golden`.

            Edition 1: 91 messages. The 64 of 2.0.1 are read, answered and given as `messages-2.0.1.md` says, by the rules of 2.1; these 27 are
            new. NotifyPeriodicEventStream is sent unconfirmed and never answered (message type 6, OCPP-J §4.2.4): `src/Electra.Gateway/Calls/SendTaker.cs`.

            A charger that does not understand an answer says so (CALLRESULTERROR, message type 5, §4.2.3): it is logged, named on the charger as
            `answer-not-understood`, and what was done for its call stays done. An answer of a charger that is not understood is contradicted in the
            same way, and its command has ended with an error: `src/Electra.Gateway/Orders/OrderLane.cs`.

            Anybody with the scope `operate` gives each command by `POST /api/v1/chargers/{id}/commands/{name}`; it is sent word for word, and answered
            with what the charger said. What a charger says is decided where the last column names, and answered with the words beside it.

            Something follows where this network has a user: tariffs on the charger, ad hoc payment, dynamic schedules, priority. Where it has
            none, the last column says why that is right. Every message stands in the OCPP log (`GET /api/v1/chargers/{id}/messages`).

            | block | message | direction | payload and its rules | becomes, or is given by | handled |
            | --- | --- | --- | --- | --- | --- |

            """);
        foreach (var block in Catalogue.New)
        {
            foreach (var action in block.FromCharger)
            {
                var sent = V21Reports.Sends.TryGetValue(action, out var route);
                route ??= V21Reports.Routes[action];
                Line(block.Letter, block.Name, action, sent ? "from the charger, unconfirmed" : "from the charger", route.Payload, $"`{route.Report.Name}`", How(Decided[route.Report]));
            }

            foreach (var action in block.ToCharger)
            {
                var route = V21Commands.Table.ByAction[action];
                Line(block.Letter, block.Name, action, "to the charger", route.Payload, $"`{route.Command}`", $"{Sent}; {Follows[action]}");
            }
        }

        page.Append("""

            ## What is more in the messages of 2.0.1

            A field that a report carries is named with it; what none carries is written and checked with its message all the same, and stands with
            it in the OCPP log: the row says why nothing here needs it. Rules that only became wider or narrower stand in `src/Electra.Ocpp/V21/V21Changes.cs`.

            | message or data type | has more | carried by |
            | --- | --- | --- |

            """);
        foreach (var (type, fields) in V21Additions.All.OrderBy(a => a.Key, StringComparer.Ordinal))
            page.Append($"| {type} | {string.Join(", ", fields.Select(f => $"`{f.Name}`"))} | {Carried[type]} |\n");
        page.Append("""

            | enumeration | has more |
            | --- | --- |

            """);
        foreach (var (before, now) in V21Words.OfBefore)
            page.Append($"| {NameOf(before)} | {string.Join(", ", now.Words.Except(before.Words).Select(w => $"`{w}`"))} |\n");
        return page.ToString().ReplaceLineEndings("\n");

        void Line(string letter, string name, string action, string direction, Type payload, string becomes, string handled) => page.Append(
            $"| {letter} {name} | {action} | {direction} | `{Sources.FileOf(payload, Payloads)}` | {becomes} | {handled} |\n");
    }

    private static string How((string Where, string? Answer, string More) decided) =>
        $"`{decided.Where}`, {(decided.Answer is { } answer ? $"`{answer}`" : "never answered")}{(decided.More.Length > 0 ? $": {decided.More}" : "")}";

    private static readonly Dictionary<string, string> Carried = new()
    {
        ["AuthorizeResponse"] = "no answer of the network: tariffs are given by commands, and what a vehicle may be given is its charger's to know",
        ["Get15118EVCertificateResponse"] = "no answer of the network: no contract's certificates are to be had from here yet",
        ["TransactionEventResponse"] = "no answer of the network: nobody here sets a limit for a transaction",
        ["MessageInfoType"] = $"what a command gives; the OCPP log alone where a charger tells it: `{nameof(MessagesTold)}` shows what a display has in its first language, which says the same",
        ["ChargingLimitType"] = $"the OCPP log alone: `{nameof(LimitTold)}` is kept and shown with its source, and no power is shared out by a limit of somebody else's, of whichever power it is",
        ["EventDataType"] = $"the OCPP log alone: an event is kept and shown, and no rule here weighs it; how grave a monitor is was set with it, and stands with it (`{nameof(MonitorTold)}`)",
        ["FirmwareStatusNotificationRequest"] = JobsReason,
        ["LogStatusNotificationRequest"] = JobsReason,
        ["PublishFirmwareStatusNotificationRequest"] = JobsReason,
        ["Get15118EVCertificateRequest"] = "the OCPP log alone: no contract's certificates are to be had from here yet, so that there are none to choose from or to count",
        ["NotifyEVChargingNeedsRequest"] = $"the OCPP log alone: `{nameof(NeedsTold)}` is kept with the time at which it came, and no schedule is reckoned from its charger's",
        ["NotifyEVChargingScheduleRequest"] = $"the OCPP log alone: needs are answered Rejected and no schedule is offered, so that none of ours was selected and no tolerance agreed; the schedule itself is kept (`{nameof(VehicleScheduleTold)}`)",
        ["VariableCharacteristicsType"] = "the OCPP log alone: how many entries a list may have is judged by the charger that is given one, and its refusal is shown",
        ["VariableMonitoringType"] = $"the OCPP log alone: who made a monitor, each event that it leads to says by itself (`{nameof(EventSeen)}`)",
        ["ChargingProfileType"] = "what a command gives",
        ["ChargingSchedulePeriodType"] = $"`{nameof(ProfileTold)}`, `{nameof(LimitTold)}`, `{nameof(VehicleScheduleTold)}`, as JSON",
        ["ChargingScheduleType"] = $"`{nameof(ProfileTold)}`, `{nameof(LimitTold)}`, `{nameof(VehicleScheduleTold)}`, as JSON",
        ["ChargingNeedsType"] = $"`{nameof(NeedsTold)}`, as JSON, and what 2.0.1 has a place for in it; `evEnergyOffer` the OCPP log alone: nobody here buys any",
        ["CertificateSignedRequest"] = "what a command gives",
        ["NetworkConnectionProfileType"] = "what a command gives",
        ["SetMonitoringDataType"] = "what a command gives",
        ["SignCertificateRequest"] = $"`{nameof(CertificateAsked)}`: the number",
        ["TransactionEventRequest"] = $"`{nameof(TransactionDetail)}`, kept with the session",
        ["TransactionType"] = $"`{nameof(TransactionDetail)}`, kept with the session",
        ["TriggerMessageRequest"] = "what a command gives",
    };

    private static string NameOf(WordSet words) =>
        typeof(V201Words).GetFields().Single(f => ReferenceEquals(f.GetValue(null), words)).Name;
}
