using System.Numerics;
using System.Runtime.Intrinsics;
using NUnit.Framework;

namespace Cecil.AD.Tests.Api;

/// <summary>The processor's vectors as arguments, in structs and objects, and handed to functions that are not inlined.</summary>
public sealed class VectorArgumentTests
{
    private readonly record struct Particle(Vector256<double> Place, double Mass);

    private sealed class Block(Vector<double> numbers)
    {
        public Vector<double> Numbers { get; } = numbers;
    }

    private static Vector<double> Sequence => Vector<double>.Indices + Vector<double>.One;

    [Test]
    public void Gradient_by_a_vector_is_a_vector() =>
        Assert.That(Autodiff.Grad((Vector<double> v) => Vector.Sum(v * v * v))(Sequence), Is.EqualTo(3.0 * Sequence * Sequence));

    [Test]
    public void Gradient_by_a_struct_with_a_vector_has_a_vector()
    {
        var at = new Particle(Vector256.Create(1.0, 2, 3, 4), 5);
        var gradient = Autodiff.Grad((Particle p) => p.Mass * Vector256.Dot(p.Place, p.Place))(at);
        Assert.That(gradient, Is.EqualTo(new Particle(at.Place * 10, 30)));
    }

    [Test]
    public void Vectors_in_objects_of_the_function_carry_derivatives() =>
        Assert.That(Autodiff.Grad((double x) => Blocks(x).Sum(b => Vector.Sum(b.Numbers)))(2), Is.EqualTo(Vector<double>.Count * (4 + 12.0)));

    private static List<Block> Blocks(double x) => [new(new Vector<double>(x * x)), new(new Vector<double>(x * x * x))];

    [Test]
    public void Vectors_in_arrays_of_the_function_carry_derivatives()
    {
        double[] at = [.. Enumerable.Range(1, 3 * Vector256<double>.Count).Select(i => Math.Sqrt(i))];
        Packages.ProgramCase.AssertGradient(x =>
        {
            var blocks = new Vector256<double>[x.Length / 4];
            for (var i = 0; i < blocks.Length; i++) blocks[i] = Vector256.LoadUnsafe(ref x[0], (nuint)(i * 4));
            for (var i = 1; i < blocks.Length; i++) blocks[i] *= blocks[i - 1] * Vector256.Create(.1);
            return Vector256.Sum(blocks[^1]) + Vector256.Dot(blocks[0], blocks[1]);
        }, at);
    }

    [Test]
    public void Vectors_go_through_recursion()
    {
        Assert.That(Autodiff.Grad((double x) => Vector.Sum(Power(new Vector<double>(x), 5)))(1.5), Is.EqualTo(Vector<double>.Count * 5 * Math.Pow(1.5, 4)).Within(1e-12));

        static Vector<double> Power(Vector<double> v, int n) => n == 0 ? Vector<double>.One : v * Power(v, n - 1);
    }

    [Test]
    public void Vectors_go_through_delegates_known_at_run_time()
    {
        Func<Vector<double>, Vector<double>>[] functions = [v => v * v, v => Vector.SquareRoot(v)];
        Assert.That(Autodiff.Grad((double x) => Vector.Sum(functions[1](functions[0](new Vector<double>(x)))))(3), Is.EqualTo((double)Vector<double>.Count));
    }

    [Test]
    public void Captured_vectors_are_constant()
    {
        var weights = Sequence;
        Assert.That(Autodiff.Grad((double x) => Vector.Dot(weights, new Vector<double>(x)))(3), Is.EqualTo(Vector.Sum(weights)));
    }

    [Test]
    public void Gradient_by_an_array_of_vectors_is_refused() =>
        Assert.That(() => Autodiff.Grad((Vector<double>[] v) => Vector.Sum(v[0] * v[0]))([Sequence]), Throws.TypeOf<NotSupportedException>().With.Message.Contains("pass arrays of numbers"));

    [Test]
    public void Gradient_by_an_object_with_a_vector_is_refused() =>
        Assert.That(() => Autodiff.Grad((Block b) => Vector.Sum(b.Numbers))(new Block(Sequence)), Throws.TypeOf<NotSupportedException>().With.Message.Contains("pass arrays of numbers"));

    [Test]
    public void Mask_that_mixes_bits_throws() =>
        Assert.That(() => Autodiff.Grad((double x) => Vector.Sum(Vector.ConditionalSelect(new Vector<long>(3), new Vector<double>(x), Vector<double>.Zero)))(1), Throws.TypeOf<NotSupportedException>());

    [Test]
    public unsafe void Vectors_load_and_store_through_pointers()
    {
        Assert.That(Autodiff.Grad((double[] x) => Squares(x))([1, 2, 3, 4, 5]), Is.EqualTo(new double[] { 2, 4, 6, 8, 0 }));

        static double Squares(double[] x)
        {
            var buffer = stackalloc double[4];
            fixed (double* p = x) Vector256.Store(Vector256.Load(p) * Vector256.Load(p), buffer);
            return buffer[0] + buffer[1] + buffer[2] + buffer[3];
        }
    }
}
