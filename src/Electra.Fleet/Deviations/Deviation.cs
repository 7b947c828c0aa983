using Electra.Ocpp.Framing;

namespace Electra.Fleet.Deviations;

/// <summary>One thing that a charger does otherwise than the specification wants, as real ones do.</summary>
/// <remarks>
/// To write one: a sealed class in the folder of its catalogue letter, with a name, its catalogue number and a sentence, that overrides
/// the one or two hooks it needs; and a line in that folder's list. What both versions have goes by <see cref="Said"/>'s words; what only one
/// of them has is kept to it by <see cref="Versions"/>. All hooks do nothing by default. A charger takes its own copy of each
/// deviation (a shallow one), so plain fields are the memory of that one charger: numbers, truths and texts, or what <see cref="When"/>
/// makes at <see cref="Moment.Connected"/>. Deviations are asked in the order of the list: each sees what the ones before it made of
/// things, and the last has the last word. That one acted is seen by what it changed, and counted; no need to tell. Hooks are called from
/// several threads, though never two of the same charger's <see cref="Saying"/> for the same message; some while the charger's state is
/// locked: do not wait in them, but begin what takes time with <see cref="IDeviant.Begin"/>.
/// </remarks>
/// <param name="name">Kebab case, unique: what the command line calls it.</param>
/// <param name="catalogue">Its number in the catalogue of deviations: T3.</param>
/// <param name="sentence">What it does, for a person.</param>
public abstract class Deviation(string name, string catalogue, string sentence)
{
    /// <summary>All that there are, by catalogue letter.</summary>
    public static IReadOnlyList<Deviation> All => Every.One;

    /// <summary>Kebab case, unique.</summary>
    public string Name => name;

    /// <summary>Its number in the catalogue of deviations.</summary>
    public string Catalogue => catalogue;

    /// <summary>What it does, for a person.</summary>
    public string Sentence => sentence;

    /// <summary>The versions of OCPP in which it can be; over a socket of another version it does nothing.</summary>
    public virtual IReadOnlyList<OcppVersion> Versions => OcppVersions.All;

    /// <summary>Whether it can be in a version.</summary>
    public bool IsOf(OcppVersion version) => Versions.Contains(version);

    /// <summary>What is only of OCPP 1.6: about messages, words or numbers that later versions have not.</summary>
    protected static IReadOnlyList<OcppVersion> Only16 { get; } = [OcppVersion.V16];

    /// <summary>What is only of OCPP 2.0.1 and 2.1, which has the same messages for it.</summary>
    protected static IReadOnlyList<OcppVersion> Since201 { get; } = [OcppVersion.V201, OcppVersion.V21];

    /// <summary>One by its name; null: there is none such.</summary>
    public static Deviation? Named(string name) => All.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>How it dials: address, subprotocols, headers, credentials.</summary>
    public virtual Dial Dialing(Dial dial, IDeviant charger) => dial;

    /// <summary>Whether it sends BootNotification over the socket that has just been opened.</summary>
    /// <param name="proposed">What it would do.</param>
    public virtual bool Boots(bool proposed, IDeviant charger) => proposed;

    /// <summary>Whether it dials again after a socket has gone.</summary>
    public virtual bool Reconnects(bool proposed, IDeviant charger) => proposed;

    /// <summary>What its clock shows at a true instant. Cars and meters keep to the true one.</summary>
    public virtual DateTimeOffset Clock(DateTimeOffset instant) => instant;

    /// <summary>The message id of a call.</summary>
    /// <param name="attempt">0: sent for the first time; a repetition otherwise.</param>
    public virtual string MessageId(string proposed, string action, int attempt) => proposed;

    /// <summary>
    /// What is really called when it means to call: nothing, the same with another payload (change it in place), several. They go out one
    /// after the other, each after the answer to the one before. What is kept for later and given with another one is not lost.
    /// </summary>
    public virtual IEnumerable<Said> Saying(Said said, IDeviant charger) => [said];

    /// <summary>What really leaves when a text, call or answer, would: not, twice, cut up, as binary, another text.</summary>
    public virtual IEnumerable<Outgoing> Leaving(Outgoing text, IDeviant charger) => [text];

    /// <summary>How a call of the central system is answered.</summary>
    /// <param name="obey">Does what the charger does, and gives its answer; what is not obeyed is not done.</param>
    public virtual Reaction Answering(CallFrame call, Func<Reaction> obey, IDeviant charger) => obey();

    /// <summary>Who charges when a driver presents a token to begin: another token, without asking for it, nobody (null).</summary>
    public virtual Task<Admission?> Presenting(Admission proposed, int connector, IDeviant charger) => Task.FromResult<Admission?>(proposed);

    /// <summary>Whether a token is let in where there is a reservation.</summary>
    /// <param name="proposed">Whether the reservation is for it.</param>
    public virtual bool HonoursReservation(bool proposed, string token, int connector) => proposed;

    /// <summary>
    /// Something happens. At <see cref="Moment.Connected"/> and <see cref="Moment.Booted"/> it is waited for; elsewhere what comes before the
    /// first wait is done at once and in order, the rest beside.
    /// </summary>
    public virtual Task When(Occasion occasion, IDeviant charger) => Task.CompletedTask;

    /// <summary>The copy of one charger.</summary>
    internal Deviation Own() => (Deviation)MemberwiseClone();

    // Apart, for the lists make deviations: the base class must not wait for them.
    private static class Every
    {
        public static readonly IReadOnlyList<Deviation> One =
        [
            .. ConnectionDeviations.All, .. BootDeviations.All, .. StatusDeviations.All, .. TransactionDeviations.All, .. MeterDeviations.All,
            .. IdentityDeviations.All, .. PaymentDeviations.All, .. PowerDeviations.All, .. ReservationDeviations.All, .. EventDeviations.All,
        ];
    }
}
