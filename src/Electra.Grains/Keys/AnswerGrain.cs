using Electra.Contracts;
using Electra.Domain.Keys;
using Electra.Grains.Turns;

namespace Electra.Grains.Keys;

/// <inheritdoc cref="IAnswerGrain"/>
[GrainType("answer")]
public sealed class AnswerGrain(TurnTools tools) : DecidingGrain<AnswerDecider, Answer, AnswerInput, AnswerFact, RequestStanding>(tools), IAnswerGrain
{
    /// <inheritdoc/>
    public async Task<AnswerBegun> Begin(string digest)
    {
        var standing = await Turn(new BeginRequest(digest));
        return new(standing, standing is RequestStanding.Answered ? State.Kept : null);
    }

    /// <inheritdoc/>
    public Task Complete(KeptAnswer answer) => Turn(new CompleteRequest(answer));
}
