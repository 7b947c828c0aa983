using System.Text.Json.Serialization;

namespace Electra.Domain.Keys;

/// <summary>What a request was answered.</summary>
/// <param name="Status">HTTP's; 0: nothing was done for a reason of ours, and the same request may try again.</param>
/// <param name="Location">The Location header, where there was one.</param>
[GenerateSerializer, Immutable, Alias("kept-answer")]
public sealed record KeptAnswer(int Status, string Body, string ContentType, string? Location);

/// <summary>What is true of one idempotency key.</summary>
[GenerateSerializer, Immutable, Alias("answer-state")]
public sealed record Answer
{
    /// <summary>Of the request; null: never used.</summary>
    [Id(0)]
    public string? Digest { get; init; }

    /// <summary>When it began (UTC).</summary>
    [Id(1)]
    public DateTimeOffset BegunAt { get; init; }

    /// <summary>What it was answered; null: not yet.</summary>
    [Id(2)]
    public KeptAnswer? Kept { get; init; }
}

/// <summary>What is asked of an idempotency key.</summary>
[GenerateSerializer, Immutable, Alias("answer-input")]
public abstract record AnswerInput
{
    private protected AnswerInput() { }
}

/// <summary>A request begins.</summary>
[GenerateSerializer, Immutable, Alias("answer-begin")]
public sealed record BeginRequest(string Digest) : AnswerInput;

/// <summary>It was answered.</summary>
[GenerateSerializer, Immutable, Alias("answer-complete")]
public sealed record CompleteRequest(KeptAnswer Answer) : AnswerInput;

/// <summary>What happened under an idempotency key.</summary>
[GenerateSerializer, Immutable, Alias("answer-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RequestBegun), "begun")]
[JsonDerivedType(typeof(RequestAnswered), "answered")]
public abstract record AnswerFact
{
    private protected AnswerFact() { }
}

/// <summary>A request began.</summary>
[GenerateSerializer, Immutable, Alias("fact-request-begun")]
public sealed record RequestBegun(string Digest, DateTimeOffset At) : AnswerFact;

/// <summary>It was answered.</summary>
[GenerateSerializer, Immutable, Alias("fact-request-answered")]
public sealed record RequestAnswered(KeptAnswer Answer) : AnswerFact;

/// <summary>How a request under an idempotency key stands.</summary>
public enum RequestStanding
{
    /// <summary>New: carry it out.</summary>
    New,

    /// <summary>Answered before: say the same.</summary>
    Answered,

    /// <summary>Under way.</summary>
    UnderWay,

    /// <summary>The key was used for another request.</summary>
    Reused,
}

/// <summary>The rules of an idempotency key: the same key and body, the same answer, for 24 hours.</summary>
public sealed class AnswerDecider : IDecider<Answer, AnswerInput, AnswerFact, RequestStanding>
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>After this long without an answer the request is no longer under way: its silo died with it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private AnswerDecider() { }

    /// <inheritdoc/>
    public static Answer Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<AnswerFact, RequestStanding> Decide(Answer state, AnswerInput input, DateTimeOffset now) => (state, input) switch
    {
        ({ Digest: not null }, BeginRequest i) when now - state.BegunAt < Kept && state.Digest != i.Digest => new([], [], RequestStanding.Reused),
        ({ Kept.Status: 0 }, BeginRequest i) => new([new RequestBegun(i.Digest, now)], [], RequestStanding.New),
        ({ Kept: not null }, BeginRequest) when now - state.BegunAt < Kept => new([], [], RequestStanding.Answered),
        ({ Digest: not null, Kept: null }, BeginRequest) when now - state.BegunAt < Patience => new([], [], RequestStanding.UnderWay),
        (_, BeginRequest i) => new([new RequestBegun(i.Digest, now)], [], RequestStanding.New),
        // The first answer stands: one that was given up and comes late must not change what was said.
        ({ Kept: not null }, CompleteRequest) => new([], [], RequestStanding.Answered),
        (_, CompleteRequest i) => new([new RequestAnswered(i.Answer)], [], RequestStanding.Answered),
        _ => new([], [], RequestStanding.UnderWay),
    };

    /// <inheritdoc/>
    public static Answer Evolve(Answer state, AnswerFact fact) => fact switch
    {
        RequestBegun f => new() { Digest = f.Digest, BegunAt = f.At },
        RequestAnswered f => state with { Kept = f.Answer },
        _ => state,
    };
}
