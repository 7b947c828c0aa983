using System.Globalization;
using Electra.Ledger.Commits;

namespace Electra.Grains.Connectors;

/// <summary>1.6's transaction ids: positive, within an int32 (T5), given once in the whole network and never again. Each silo takes blocks of them.</summary>
public sealed class TransactionNumbers(ILedgerWriter writer) : IDisposable
{
    private const string Counter = "transaction";
    private const int Block = 128;

    private readonly SemaphoreSlim gate = new(1, 1);
    private long next;
    private long end;

    /// <summary>The next number, as text.</summary>
    public async ValueTask<string> Next()
    {
        await gate.WaitAsync();
        try
        {
            if (next == end)
            {
                next = await writer.Take(Counter, Block);
                end = next + Block;
            }

            var number = next++;
            if (number > int.MaxValue)
                throw new InvalidOperationException("the transaction ids of OCPP 1.6 are used up: an int32 holds no more");
            return number.ToString(CultureInfo.InvariantCulture);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}
