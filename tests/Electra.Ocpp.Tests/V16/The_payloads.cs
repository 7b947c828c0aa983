using System.Reflection;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V16.Payloads;

namespace Electra.Ocpp.Tests.V16;

public sealed class The_payloads
{
    private static readonly Shape Nothing = new("Nothing.conf");
    private static readonly Shape Signing = new("SignCertificate.conf", Field.Word("status", V16Words.YesNo));

    public static TheoryData<string> Messages => [.. GoldenPayloads.V16.Messages];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Obey_their_shapes(string message) => Inspector.All(Encoding.UTF8.GetBytes(GoldenPayloads.V16.Text(message)), ShapeOf(message)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Messages))]
    public void Have_each_field_of_their_shapes(string message)
    {
        var (shape, seen) = (ShapeOf(message), new HashSet<string>());
        ShapeReading.Meet(GoldenPayloads.V16.Node(message), shape, shape, seen);

        seen.Should().BeEquivalentTo(shape.Fields.Select(f => f.Name));
    }

    private static Shape ShapeOf(string message)
    {
        if (message.EndsWith("Response", StringComparison.Ordinal) && V16Commands.ByAction.TryGetValue(message[..^"Response".Length], out var route))
            return route.Response;
        var record = typeof(AuthorizeRequest).Assembly.GetType($"{typeof(AuthorizeRequest).Namespace}.{message}");
        return record is not null ? (Shape)record.GetField("Shape", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!
            : message == "SignCertificateResponse" ? Signing : Nothing;
    }
}
