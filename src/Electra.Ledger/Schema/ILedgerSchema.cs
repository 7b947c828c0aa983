namespace Electra.Ledger.Schema;

/// <summary>Creates and upgrades the tables; safe when several silos start at once.</summary>
public interface ILedgerSchema
{
    /// <summary>Brings the schema to this program's version; throws where the database does not answer.</summary>
    ValueTask Upgrade(CancellationToken cancellation = default);
}
