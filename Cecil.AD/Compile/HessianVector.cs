using System.Reflection;
using Cecil.AD.Differentiate;
using Cecil.AD.Optimize;
using Cecil.AD.Read;
using Cecil.AD.Tapes;

namespace Cecil.AD.Compile;

/// <summary>
/// The product of the Hessian of a function of one argument with a vector, reverse over reverse: H(x) v is the gradient of
/// s(x) = ⟨∇f(x), v⟩ with v held constant, and s is an ordinary tape, since ∇f is one.
/// </summary>
internal sealed class HessianVector
{
    private readonly TapeBuilder _tape = new();
    private readonly Pipeline _pipeline;
    private readonly Function _function;
    private readonly TracedFunction _traced;
    private readonly GradientTape _gradient;

    private HessianVector(Pipeline pipeline, Differentiated f) => (_pipeline, _function, _traced, _gradient) = (pipeline, f.Function, f.Traced, f.Gradient);

    /// <summary>The tape of (v, x) ↦ H(x) v; in front of v comes the object that the function is bound to, if any.</summary>
    public static Tape Of(Pipeline pipeline, Function function)
    {
        var f = Driver.Differentiate(pipeline, function);
        var (slope, gradient) = SlopeOf(pipeline, f, isStrong: f.Second is null);
        SecondRun? second = null;
        if (f.Second is not null)
        {
            var later = pipeline.Unobserved();
            second = SecondRun.Of(
                gradient.Tape,
                () => SlopeOf(later, Driver.Strong(later, function), isStrong: true).Gradient.Tape,
                later.Finish,
                ValueOf(slope, f));
        }

        var result = GradientSignature.Of(function, GradientKind.Gradient);
        return pipeline.Finish(Adapter.Around(gradient, slope, GradientKind.Gradient, function.First + 1, result, second));
    }

    private static (TracedFunction Slope, GradientTape Gradient) SlopeOf(Pipeline pipeline, Differentiated f, bool isStrong)
    {
        var slope = new HessianVector(pipeline, f).AlongVector();
        return (slope, pipeline.Differentiate(slope.Tape, Adapter.Wanted(slope, f.Function.First + 1), isStrong));
    }

    /// <summary>The function with the parameters of s.</summary>
    private static Tape ValueOf(TracedFunction slope, Differentiated f)
    {
        var tape = new TapeBuilder();
        var inputs = slope.Tape.Inputs.ToDictionary(v => v, v => tape.Input(v.Type, v.Name));
        var own = slope.Parameters.Where((_, i) => i != f.Function.First).SelectMany(p => p.Inputs).Select(v => inputs[v]);
        return tape.Build(f.Traced.Tape.Name, TapeCopier.Inline(tape, f.Traced.Tape, [.. own]));
    }

    /// <summary>The function s: its parameters are those of f, with the vector in front of the argument.</summary>
    private TracedFunction AlongVector()
    {
        TracedParameter[] bound = [.. _traced.Parameters.Take(_function.First).Select(p => Copy(p))];
        var (vector, x) = (Copy(_traced.Parameters[_function.First], "v"), Copy(_traced.Parameters[_function.First]));
        var wanted = x.Inputs.Zip(vector.Inputs).Where(l => Adapter.IsDifferentiable(l.First.Type)).ToArray();
        var products = wanted.Where(l => l.First.IsReference).ToDictionary(l => l.First, l => InnerProductOf(l.First.Type));
        Value[] references = [.. wanted.Select(l => l.First).Where(v => v.IsReference)];
        if (_gradient.WritesArguments) RefuseOverlap(references, vector);

        var containers = references.ToDictionary(v => v, v => Containers.ZeroLike(_tape, v));
        var outputs = SecondOrder.Inline(
            _pipeline, _function.Method, _tape, _gradient.Tape,
            [.. bound.SelectMany(p => p.Inputs), .. x.Inputs, .. references.Select(v => Shadow(containers[v]))]);
        var (sum, next) = (_tape.Literal(0.0, typeof(double)), 1);
        foreach (var (leaf, v) in wanted)
            sum = _tape.Primitive(Primitive.Add, sum, leaf.IsFloat ? Product(outputs[next++], v) : Traced(products[leaf], containers[leaf], v));
        return new TracedFunction(_tape.Build(_traced.Tape.Name, [sum]), [.. bound, vector, x], typeof(double));
    }

    /// <summary>A function that moves the rows of its argument moves those of the shadow; the gradient keeps its own order.</summary>
    private Value Shadow(Value container) =>
        _gradient.WritesArguments && container.Type.GetElementType()!.IsArray ? Traced(InnerProducts.ShareRows(container.Type), container) : container;

    private TracedParameter Copy(TracedParameter parameter, string? name = null) =>
        parameter with { Inputs = [.. parameter.Inputs.Select(v => _tape.Input(v.Type, name ?? v.Name))] };

    private Value Product(Value a, Value v) => _tape.Primitive(Primitive.Mul, Double(a), Double(v));

    private Value Double(Value v) => v.Type == typeof(double) ? v : _tape.Primitive(Primitive.Conv_R8, v);

    /// <summary>Puts the body of a method in place.</summary>
    private Value Traced(MethodInfo method, params Value[] arguments) => TapeCopier.Inline(_tape, _pipeline.Trace(method).Tape, arguments)[0];

    private MethodInfo InnerProductOf(Type type) => InnerProducts.InnerProduct(type)
        ?? throw Driver.Refuse(
        _function.Method,
        $"Hvp by an argument of type {TapePrinter.TypeName(type)} is not supported; pass numbers, vectors, matrices, or arrays of vectors");

    /// <summary>A function that writes to its argument would change a vector that shares memory with it.</summary>
    private void RefuseOverlap(Value[] references, TracedParameter vector)
    {
        foreach (var x in references)
            foreach (var v in vector.Inputs.Where(v => v.IsReference))
                Containers.RefuseOverlap(_tape, x, v);
    }
}
