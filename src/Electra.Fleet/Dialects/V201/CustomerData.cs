using System.Globalization;
using Electra.Fleet.Chargers;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>What a charger knows of a customer, and how it forgets it (OCPP 2.0.1 N09, N10).</summary>
internal sealed class CustomerData(Board board)
{
    // CustomerInformation's data has room for so much.
    private const int Longest = 512;

    private static V201Json Json => V201Json.Default;

    public CommandAnswer Obey(CustomerInformationRequest request)
    {
        var named = new object?[] { request.IdToken, request.CustomerCertificate, request.CustomerIdentifier }.Count(static one => one is not null);
        if (named != 1)
            return Wording.Status("Invalid");
        if (!request.Report && !request.Clear)
            return Wording.Status("Rejected");
        // It keeps nothing by certificates, and knows customers by their tokens alone.
        var token = request.IdToken?.IdToken ?? request.CustomerIdentifier;
        var told = token is null ? "" : string.Join("; ", Known(token));
        if (request.Clear && token is not null)
            board.Tokens.Forget(token);
        return Wording.Status("Accepted") with { Then = () => Tell(request.RequestId, request.Report ? told : "") };
    }

    private IEnumerable<string> Known(string token)
    {
        if (board.Tokens.Known(token) is var (listed, remembered))
        {
            if (listed is not null)
                yield return $"local list: {listed}";
            if (remembered is not null)
                yield return $"authorisation cache: {remembered}";
        }

        foreach (var outlet in board.Outlets.Where(outlet => outlet.Running?.Token.Equals(token, StringComparison.OrdinalIgnoreCase) == true))
            yield return string.Create(CultureInfo.InvariantCulture, $"charges at EVSE {outlet.Number}: {outlet.TransactionId}");
    }

    // Where there is nothing, that is told too, in one empty part (N09.FR.05).
    private void Tell(int requestId, string data)
    {
        var parts = data.Length == 0 ? [""] : data.Chunk(Longest).Select(static part => new string(part)).ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            board.Tell(new Call("NotifyCustomerInformation", Wording.Write(
                new NotifyCustomerInformationRequest(parts[part], part, board.Now, requestId, Tbc: part < parts.Length - 1), Json.NotifyCustomerInformationRequest)));
        }
    }
}
