using Electra.Domain.Chargers;
using static Electra.Domain.Chargers.Condition;

namespace Electra.Domain.Connectors;

/// <summary>The transitions that OCPP 1.6 §4.9 allows, as its own table prints them: row letter, column number.
/// What is not in the table is accepted all the same, named and counted.</summary>
public static class ConditionTable
{
    /// <summary>The table's cell, <c>B3</c> for Preparing to Charging; null where the specification has none.</summary>
    public static string? Cell(Condition from, Condition to) => (from, to) switch
    {
        // A: Available
        (Available, Preparing) => "A2",
        (Available, Charging) => "A3",
        (Available, SuspendedEv) => "A4",
        (Available, SuspendedEvse) => "A5",
        (Available, Reserved) => "A7",
        (Available, Unavailable) => "A8",
        (Available, Faulted) => "A9",

        // B: Preparing
        (Preparing, Available) => "B1",
        (Preparing, Charging) => "B3",
        (Preparing, SuspendedEv) => "B4",
        (Preparing, SuspendedEvse) => "B5",
        (Preparing, Finishing) => "B6",
        (Preparing, Faulted) => "B9",

        // C: Charging
        (Charging, Available) => "C1",
        (Charging, SuspendedEv) => "C4",
        (Charging, SuspendedEvse) => "C5",
        (Charging, Finishing) => "C6",
        (Charging, Unavailable) => "C8",
        (Charging, Faulted) => "C9",

        // D: SuspendedEV
        (SuspendedEv, Available) => "D1",
        (SuspendedEv, Charging) => "D3",
        (SuspendedEv, SuspendedEvse) => "D5",
        (SuspendedEv, Finishing) => "D6",
        (SuspendedEv, Unavailable) => "D8",
        (SuspendedEv, Faulted) => "D9",

        // E: SuspendedEVSE
        (SuspendedEvse, Available) => "E1",
        (SuspendedEvse, Charging) => "E3",
        (SuspendedEvse, SuspendedEv) => "E4",
        (SuspendedEvse, Finishing) => "E6",
        (SuspendedEvse, Unavailable) => "E8",
        (SuspendedEvse, Faulted) => "E9",

        // F: Finishing
        (Finishing, Available) => "F1",
        (Finishing, Preparing) => "F2",
        (Finishing, Unavailable) => "F8",
        (Finishing, Faulted) => "F9",

        // G: Reserved
        (Reserved, Available) => "G1",
        (Reserved, Preparing) => "G2",
        (Reserved, Unavailable) => "G8",
        (Reserved, Faulted) => "G9",

        // H: Unavailable
        (Unavailable, Available) => "H1",
        (Unavailable, Preparing) => "H2",
        (Unavailable, Charging) => "H3",
        (Unavailable, SuspendedEv) => "H4",
        (Unavailable, SuspendedEvse) => "H5",
        (Unavailable, Faulted) => "H9",

        // I: Faulted, back to where it was
        (Faulted, Available) => "I1",
        (Faulted, Preparing) => "I2",
        (Faulted, Charging) => "I3",
        (Faulted, SuspendedEv) => "I4",
        (Faulted, SuspendedEvse) => "I5",
        (Faulted, Finishing) => "I6",
        (Faulted, Reserved) => "I7",
        (Faulted, Unavailable) => "I8",

        _ => null,
    };

    /// <summary>What the charger as a whole (connector 0) may say (OCPP 1.6 §4.9): these three, in any order.</summary>
    public static bool ForTheWhole(Condition condition) => condition is Available or Unavailable or Faulted;
}
