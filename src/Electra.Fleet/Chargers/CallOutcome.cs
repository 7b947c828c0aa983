namespace Electra.Fleet.Chargers;

/// <summary>What became of a call of ours.</summary>
public abstract record CallOutcome
{
    private CallOutcome() { }

    /// <summary>A CALLRESULT with this JSON.</summary>
    public sealed record Result(ReadOnlyMemory<byte> Payload) : CallOutcome;

    /// <summary>A CALLERROR.</summary>
    public sealed record Refused(string Code, string Description) : CallOutcome;

    /// <summary>No answer in time, though the socket was there.</summary>
    public sealed record Silent : CallOutcome;

    /// <summary>The socket went away first.</summary>
    public sealed record Cut : CallOutcome;

    /// <summary>It was not made: a deviation kept it back.</summary>
    public sealed record Unsaid : CallOutcome;

    /// <summary>A word for it: the error's code, or Silent, Cut, Unsaid, Answered.</summary>
    public string Word => this switch
    {
        Refused refused => refused.Code,
        Silent => "Silent",
        Cut => "Cut",
        Unsaid => "Unsaid",
        _ => "Answered",
    };

    /// <summary>Why it is no result; a phrase.</summary>
    public string Why => this switch
    {
        Refused refused => $"{refused.Code}: {refused.Description}",
        Silent => "no answer in time",
        Cut => "the socket went away",
        Unsaid => "kept back",
        _ => "answered",
    };
}

/// <summary>What a charger answers to a command: a result's JSON, or an error; nothing at all where a handler gives null.</summary>
public sealed record CommandAnswer(ReadOnlyMemory<byte> Payload, string? ErrorCode = null, string ErrorDescription = "")
{
    /// <summary>What is done once it has gone out.</summary>
    internal Action? Then { get; init; }
}
