using Cecil.AD.Tapes;

namespace Cecil.AD.Read.State;

/// <summary>
/// The numbers of the objects made in a part of the trace: each is known by where it is made, so that a new attempt at the part finds the
/// same ones, and none is that of another object.
/// </summary>
internal sealed class ObjectNumbers
{
    private readonly Dictionary<(Origin?, int Nth), int> _numbers = [];
    private readonly Dictionary<object, int> _met = [];

    /// <summary>A new attempt: everything is met for the first time.</summary>
    public void Begin() => _met.Clear();

    /// <summary>The number of the object that is made there.</summary>
    public int Of(Origin? at, Func<int> next)
    {
        var place = (object?)at ?? this;
        var nth = _met[place] = _met.GetValueOrDefault(place) + 1;
        if (!_numbers.TryGetValue((at, nth), out var number)) _numbers.Add((at, nth), number = next());
        return number;
    }
}
