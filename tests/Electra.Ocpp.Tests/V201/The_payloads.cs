using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.Tests.V201;

public sealed class The_payloads
{
    public static TheoryData<string> Messages => [.. Golden.Messages];

    public static TheoryData<Type> Records =>
        [.. typeof(Extensible).Assembly.GetTypes().Where(t => t.BaseType == typeof(Extensible) && t.Namespace == typeof(Extensible).Namespace)];

    [Fact]
    public void Are_there_for_each_message_both_ways()
    {
        string[] all = [.. Catalogue.All.SelectMany(a => new[] { a + "Request", a + "Response" })];

        all.Should().HaveCount(128);
        Golden.Messages.Should().BeEquivalentTo(all);
        Records.Select(r => r.Data.Name).Where(n => n.EndsWith("Request", StringComparison.Ordinal) || n.EndsWith("Response", StringComparison.Ordinal))
            .Should().BeEquivalentTo(all);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Obey_their_shapes(string message) => Inspector.All(Golden.Bytes(message), Golden.ShapeOf(message)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Messages))]
    public void Come_out_as_they_went_in(string message)
    {
        var again = Golden.Again(message);

        JsonNode.DeepEquals(again, Golden.Node(message)).Should().BeTrue("{0} became {1}", Golden.Text(message), again.ToJsonString());
    }

    /// <summary>A field that stood in the table alone would be checked and lost; one that stood in the record alone would never be let in.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void Have_the_fields_of_their_shapes(Type record)
    {
        var shape = Golden.ShapeOf(record);
        var parameters = record.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters();

        shape.Name.Should().Be(record.Name);
        parameters.Select(p => Json(p.Name!)).Append("customData").Should().BeEquivalentTo(shape.Fields.Select(f => f.Name));
        foreach (var parameter in parameters)
        {
            var field = shape.Fields.Single(f => f.Name == Json(parameter.Name!));
            // A whole number that may have a fraction in 2.1 is read as one that may.
            var later = V21Shapes.Of(shape).Fields.Single(f => f.Name == field.Name);
            ShapeReading.TypeFor(later, Golden.TypeOf).Should().Be(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, "{0}.{1}", record.Name, field.Name);
            parameter.HasDefaultValue.Should().Be(!field.Required, "{0}.{1}", record.Name, field.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Have_each_field_in_a_golden_one(Type record)
    {
        var seen = new HashSet<string>();
        foreach (var message in Golden.Messages)
            ShapeReading.Meet(Golden.Node(message), Golden.ShapeOf(message), Golden.ShapeOf(record), seen);

        Golden.ShapeOf(record).Fields.Select(f => f.Name).Where(n => n != "customData").Should().BeSubsetOf(seen);
    }

    [Fact]
    public void Keep_what_a_maker_added()
    {
        var boot = JsonSerializer.Deserialize(Golden.Bytes("BootNotificationRequest"), V201Json.Default.BootNotificationRequest)!;

        boot.CustomData!.Value.GetProperty("cabinet").GetProperty("doors").GetArrayLength().Should().Be(2);
    }

    private static string Json(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
