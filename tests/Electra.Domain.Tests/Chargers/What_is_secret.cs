namespace Electra.Domain.Tests.Chargers;

public sealed class What_is_secret
{
    [Theory]
    [InlineData("""{"key":"AuthorizationKey","value":"0123456789abcdef"}""", true)]
    [InlineData("""{"setVariableData":[{"attributeValue":"x","component":{"name":"SecurityCtrlr"},"variable":{"name":"BasicAuthPassword"}}]}""", true)]
    [InlineData("""{"configurationSlot":2,"connectionData":{"basicAuthPassword":"x"}}""", true)]
    [InlineData("""{"configurationSlot":2,"connectionData":{"apn":{"apn":"iot.example","apnAuthentication":"PAP","apnPassword":"x"}}}""", true)]
    [InlineData("""{"configurationSlot":2,"connectionData":{"apn":{"apn":"iot.example","apnAuthentication":"NONE","simPin":1234}}}""", true)]
    [InlineData("""{"configurationSlot":2,"connectionData":{"vpn":{"key":"k","password":"x","server":"s","type":"IPSec","user":"u"}}}""", true)]
    [InlineData("""{"configurationSlot":2,"connectionData":{"ocppCsmsUrl":"wss://vpn.example.eu/ocpp","ocppInterface":"Wired0"}}""", false)]
    [InlineData("""{"setVariableData":[{"attributeValue":"x","component":{"name":"WebPaymentsCtrlr"},"variable":{"name":"SharedSecret"}}]}""", true)]
    [InlineData("""{"setVariableData":[{"attributeValue":"https://pay.example","component":{"name":"WebPaymentsCtrlr"},"variable":{"name":"URLTemplate"}}]}""", false)]
    [InlineData("""{"idTag":"04A1B2C3"}""", false)]
    public void Is_told_by_the_name_of_its_field(string payload, bool secret) => SecretFields.IsIn(payload).Should().Be(secret);
}
