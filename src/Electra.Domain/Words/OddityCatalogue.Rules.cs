namespace Electra.Domain.Words;

public static partial class OddityCatalogue
{
    private static IEnumerable<OddityMeaning> InItsRules =>
    [
        // The charger as a whole.
        Charger("unexpected-vendor", "It says it is of another maker than the one it was provisioned as: check which charger stands there."),
        Charger("unexpected-model", "It says it is another model than the one it was provisioned as: check which charger stands there."),
        Charger("unlisted-state-of-whole", "It reports a state of the whole that only a connector can have: kept, and decides nothing."),
        Charger("unprovisioned-connector", "It speaks of a connector that nobody provisioned: kept, check its provisioning."),
        Charger("unknown-transaction", "It ends a transaction that nobody knows: confirmed, kept for reconciliation, and not billed."),
        Charger("guessed-transaction", "It ends a transaction under a number that it was never given: taken for the only one that it can be."),
        Charger("meter-without-transaction", "It reads the meter of a transaction without its number: taken for the one that runs there."),
        Charger("bad-certificate-request", "It asks for a certificate with a request that is none: rejected."),
        Charger("contract-unproven", "A vehicle's contract came with a certificate that could not be proven good: refused, and the detail says why."),
        Charger("too-many-connectors", "It speaks of more connectors than any charger has: those beyond the most are not taken in."),
        Charger("not-configured", "It is not brought to its wanted settings, for it is known to hang, or was cut off each time."),
        Charger("job-status-flood", "It says again and again how far a job is, and nothing has changed: answered, and recorded once."),
        Charger("no-ad-hoc-token", "Its card terminal asks for a token, and none is provisioned for it: refused, set adHoc.tokens."),
        Charger("no-ad-hoc-price", "Its card terminal asks for the price, and none is provisioned: refused, set adHoc.priceCents."),
        Charger("priority-of-nobody", "It puts a transaction first that nobody knows: answered, and nothing done."),
        Charger("settlement-of-nobody", "It settles a payment of a transaction that nobody knows: confirmed, and kept with the charger."),

        // A connector.
        Connector("unlisted-transition", "It goes from one state to another in a way that OCPP's table does not have: the new state is believed."),
        Connector("unlisted-input", "Something was said that a connector in this state has no rule for: recorded, and nothing done."),
        Connector("late-status", "It sends states in the wrong order: the newest one stays."),
        Connector("clock-jumped", "Its clock goes back while it reports: its newest word is believed, whatever time it tells."),
        Connector("available-during-transaction", "It says it is free while a transaction runs: the transaction goes on until it is stopped."),
        Connector("start-while-running", "It begins a transaction while another has not ended: the earlier one is closed when its own end comes, or never does."),

        // A session.
        Session("clock-off", "A time that it tells cannot be right: the time of arrival counts."),
        Session("late-start", "A transaction began after its remote start had been given up: taken up again."),
        Session("negative-meter", "Its meter began below zero: kept, and checked against what follows."),
        Session("started-without-right", "It began a transaction for a token that may not charge: stopped as soon as the charger does so."),
        Session("meter-after-stop", "It reads the meter after the transaction's end: kept, and not billed."),
        Session("meter-went-back", "Its meter ended below where it began: what can be proven by its samples counts."),
        Session("energy-impossible", "It claims more energy than the connector could have given in the time: bounded."),
        Session("unreadable-sample", "It sends a meter value that is no number: kept, and counted for nothing."),
        Session("unit-off", "It tells a meter value in a unit that is a thousand times off, as its bounds show: read in the right one."),
        Session("register-reset", "Its register begins anew in the middle of a transaction: what it counted before and after is added."),
        Session("session-register", "Its samples count each session from zero, while its start is of a life's register: told apart."),
        Session("start-off", "Its register stands far above the start that it told: counted from the first sample that is believed."),
        Session("stop-without-energy", "It ends with the meter of the start although its samples rose: its last sample counts."),
        Session("stop-below-sample", "It ends with a meter far below its own last sample: the stop counts, with less confidence."),
        Session("no-transaction", "It takes a remote start and begins no transaction: the session fails in time, and the connector is free."),
        Session("eternal-transaction", "Its meter is silent for hours, and it neither answers nor stops: closed with the energy so far."),
        Session("stopped-before-start", "It ended a transaction before it began, by its own clock: the time of arrival counts."),
        Session("events-missing", "Its news of a transaction have gaps in their numbers when it ends: what is missing may still come, and what has come is counted."),
        Session("lost-transaction", "It came back without a transaction that it had begun, and has nothing more to tell of it: closed by what its meter said last."),
        Session("late-stop", "Its stop comes after it was settled without one: told to a person; what was billed stays."),
        Session("late-resume", "Its charger goes on with a transaction that was settled without its stop: kept, for a person to reconcile."),
        Session("no-unplug", "It never said that the vehicle left: the session ended after the wait for it."),
        Session("no-stop", "It never ended the transaction: closed by what its meter said last."),
    ];

    private static OddityMeaning Charger(string name, string meaning) => new(name, OddityOrigin.Charger, meaning);

    private static OddityMeaning Connector(string name, string meaning) => new(name, OddityOrigin.Connector, meaning);

    private static OddityMeaning Session(string name, string meaning) => new(name, OddityOrigin.Session, meaning);
}
