using Cecil.AD.Runtime;
using Cecil.AD.Tapes;

namespace Cecil.AD.Bench.Hook;

/// <summary>The search for the function of an object alone, as emitted code asks for it.</summary>
internal static class BareDispatch
{
    /// <summary>Takes an object and returns one: what the timing itself costs.</summary>
    public static readonly Func<object, object> Nothing = self => self;

    /// <summary>The dispatch of the forward pass that was compiled last for what the object can be called by.</summary>
    public static Func<object, object> Last(object receiver)
    {
        var (site, function) = Sites().Last(s => s.Function.Target!.Method.DeclaringType!.IsInstanceOfType(receiver));
        var find = typeof(Dispatch<>).MakeGenericType(Emit.DynamicFunctions.DelegateType(function)).GetMethod(nameof(Dispatch<Action>.Find))!
            .CreateDelegate<Func<int, object, object>>();
        return self => find(site, self);
    }

    public static void Repeat(Func<object, object> find, object receiver)
    {
        for (var i = 0; i < HookFunctions.Calls; i++)
            find(receiver);
    }

    private static IEnumerable<(int Site, FunctionTape Function)> Sites()
    {
        for (var site = 0; site < Dispatcher.Count; site++)
        {
            if (Dispatcher.FunctionOf(site) is FunctionTape { Target: not null } function && function.Name.StartsWith("forward of ", StringComparison.Ordinal))
                yield return (site, function);
        }
    }
}
