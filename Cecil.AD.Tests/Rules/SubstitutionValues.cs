using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Cecil.AD.Runtime;
using Cecil.AD.Types;

namespace Cecil.AD.Tests.Rules;

/// <summary>Arguments for any parameter, made from its type, and results as text.</summary>
internal static class SubstitutionValues
{
    private static readonly Type[] _sequences = [typeof(Stack<>), typeof(Queue<>), typeof(HashSet<>), typeof(LinkedList<>)];

    private static readonly double[] _numbers = [3, -1, 8, 0.5, 3, 2.25, -7, 4, 3, -1];

    /// <summary>A value of the type. Equal salts give equal values, in objects of their own.</summary>
    public static object Make(Type type, int salt)
    {
        if (type.IsByRef) return Make(type.GetElementType()!, salt);
        if (Nullable.GetUnderlyingType(type) is { } number) return Make(number, salt);
        if (type == typeof(object)) return Make(typeof(double), salt);
        if (type == typeof(bool)) return salt % 2 == 0;
        if (type.IsPrimitive) return Convert.ChangeType(_numbers[salt % _numbers.Length] is < 0 and var x && type != typeof(double) ? -x : _numbers[salt % _numbers.Length], type, null);
        if (type == typeof(string)) return "s" + (salt % 3);
        if (typeof(Delegate).IsAssignableFrom(type)) return Function(type);
        if (type.IsArray) return Fill(Array.CreateInstance(type.GetElementType()!, [.. Enumerable.Repeat(type.GetArrayRank() == 1 ? _numbers.Length : 3, type.GetArrayRank())]), salt);
        if (type == typeof(IEnumerable)) return Make(typeof(string[]), salt);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)) return Make(type.GetGenericArguments()[0].MakeArrayType(), salt);
        if (type == typeof(IOrderedEnumerable<double>)) return ((double[])Make(typeof(double[]), salt)).OrderBy(Math.Abs);
        if (type == typeof(IComparer<double>)) return Comparer<double>.Create((x, y) => y.CompareTo(x));
        if (type == typeof(IEqualityComparer<double>)) return EqualityComparer<double>.Create((x, y) => Math.Abs(x) == Math.Abs(y));
        if (Lanes.ElementOf(type) is { } element) return Activator.CreateInstance(type, Make(element.MakeArrayType(), salt))!;
        if (type == typeof(Lazy<double>)) return new Lazy<double>(() => _numbers[salt % _numbers.Length]);
        if (type == typeof(List<double>)) return new List<double>((double[])Make(typeof(double[]), salt));
        if (type.IsGenericType && _sequences.Contains(type.GetGenericTypeDefinition())) return Activator.CreateInstance(type, Make(typeof(double[]), salt))!;
        if (type == typeof(Dictionary<double, double>)) return ((double[])Make(typeof(double[]), salt)).Distinct().ToDictionary(x => x, x => x * x);
        if (type == typeof(Dictionary<double, double>.KeyCollection)) return ((Dictionary<double, double>)Make(typeof(Dictionary<double, double>), salt)).Keys;
        if (type == typeof(Dictionary<double, double>.ValueCollection)) return ((Dictionary<double, double>)Make(typeof(Dictionary<double, double>), salt)).Values;
        return type.IsValueType ? Struct(type, salt) : throw new NotSupportedException($"no value for {type}");
    }

    /// <summary>A function of its first argument (and of the second, if a number), whatever it returns.</summary>
    private static Delegate Function(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        ParameterExpression[] parameters = [.. invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))];
        Expression number = Expression.Constant(1.5);
        foreach (var parameter in parameters.Where(p => p.Type.IsPrimitive).Reverse())
            number = Expression.Subtract(Expression.Convert(parameter, typeof(double)), Expression.Multiply(number, Expression.Constant(0.25)));
        var returned = invoke.ReturnType;
        Expression result = returned == typeof(bool) ? Expression.GreaterThan(number, Expression.Constant(1.0))
            : returned == typeof(void) ? Expression.Empty()
            : returned.IsPrimitive || Nullable.GetUnderlyingType(returned) is not null ? Expression.Convert(number, returned)
            : Expression.Constant(Make(returned, 1), returned);
        return Expression.Lambda(type, result, parameters).Compile();
    }

    private static Array Fill(Array array, int salt)
    {
        int[] index = new int[array.Rank];
        for (var i = 0; i < array.Length; i++)
        {
            for (int d = array.Rank - 1, rest = i; d >= 0; rest /= array.GetLength(d), d--) index[d] = rest % array.GetLength(d);
            array.SetValue(Make(array.GetType().GetElementType()!, salt + i), index);
        }

        return array;
    }

    private static object Struct(Type type, int salt)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)) field.SetValue(value, Make(field.FieldType, salt++));
        return value;
    }

    /// <summary>What a call gives and leaves in its arguments, or the exception it throws, as text.</summary>
    public static string Observe(Func<object?> call, params object?[] arguments)
    {
        try
        {
            return Show(call()) + " with " + string.Join("; ", arguments.Select(Show));
        }
        catch (Exception e)
        {
            return (e is TargetInvocationException { InnerException: { } inner } ? inner : e).GetType().Name;
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => text,
        Delegate => "function",
        ArrayPool<double> pool => "pool " + pool.Rent(17).Length,
        IEqualityComparer<Action> equality => "equality " + equality.Equals(GC.Collect, GC.Collect) + equality.Equals(GC.Collect, GC.WaitForPendingFinalizers) + equality.Equals(null, GC.Collect),
        PriorityQueue<double, double> queue => Show(queue.UnorderedItems),
        IEnumerable items => Key(items) + "[" + string.Join(", ", items.Cast<object?>().Select(Show)) + "]",
        IEnumerator items => "enumerator " + Show(Rest(items)),
        IComparer<double> comparer => "comparer " + string.Join(" ", _numbers.Append(double.NaN).Select(x => Math.Sign(comparer.Compare(x, 3)))),
        IEqualityComparer<double> equality => "equality " + string.Join(" ", _numbers.Append(double.NaN).Select(x => equality.Equals(x, double.NaN))),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static IEnumerable<object?> Rest(IEnumerator items)
    {
        while (items.MoveNext()) yield return items.Current;
    }

    private static string Key(IEnumerable items) =>
        items.GetType().GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IGrouping<,>)) is { } grouping
            ? Show(grouping.GetProperty(nameof(IGrouping<,>.Key))!.GetValue(items)) + ": "
            : "";
}
