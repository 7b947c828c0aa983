namespace Electra.Partners.Documents;

/// <summary>Metadata of an endpoint: the words that a parameter of its query may be, where it has others than its namesakes.</summary>
internal sealed record QueryWords(string Parameter, IReadOnlyList<string> Words);

/// <summary>Metadata of an endpoint: its body is bytes, with a checksum in a header.</summary>
internal sealed record TakesBytes(string ChecksumHeader, string Meaning);
