namespace Electra.Gateway.Calls;

/// <summary>What all chargers of a silo have sent ahead: each has a measure of its own, and all together have one too.</summary>
internal sealed class LaneRoom
{
    /// <summary>Bytes; beyond, nobody is read who has something waiting.</summary>
    public const long Most = 64 * 1024 * 1024;

    private long bytes;
    private long calls;

    public long Bytes => Interlocked.Read(ref bytes);

    public long Calls => Interlocked.Read(ref calls);

    public bool IsFull => Bytes >= Most;

    public void Take(int size)
    {
        Interlocked.Add(ref bytes, size);
        Interlocked.Increment(ref calls);
    }

    public void Give(int size)
    {
        Interlocked.Add(ref bytes, -size);
        Interlocked.Decrement(ref calls);
    }
}
