using Cecil.AD.Bench.Objectives;
using NUnit.Framework;

namespace Cecil.AD.Tests.Data;

/// <summary>
/// ADBench's objectives: value and every element of the gradient to 1e-10 relative (<see cref="Agreement"/> says what that is for
/// an element that is zero but for rounding), against the references of two native codes.
/// </summary>
[TestFixture]
public sealed class AdBenchTests
{
    private const double Tolerance = 1e-10;

    [TestCaseSource(typeof(AdBenchSamples), nameof(AdBenchSamples.GmmNames))]
    public void Gmm_flat(string name)
    {
        var sample = AdBenchSamples.Gmm(name);
        var data = sample.Data;
        var (value, (alphas, means, icf)) = Autodiff.ValueAndGrad(FlatGmm(data))(data.Alphas, data.Means, data.Icf);
        AssertClose(sample, value, [.. alphas, .. means, .. icf]);
    }

    [TestCaseSource(typeof(AdBenchSamples), nameof(AdBenchSamples.GmmNames))]
    public void Gmm_flat_into_buffers(string name)
    {
        var sample = AdBenchSamples.Gmm(name);
        var data = sample.Data;
        var gradInto = Autodiff.GradInto(FlatGmm(data));
        var (alphas, means, icf) = (new double[data.Alphas.Length], new double[data.Means.Length], new double[data.Icf.Length]);
        gradInto(data.Alphas, data.Means, data.Icf, alphas, means, icf);
        // The second call adds to what the first one left.
        var value = gradInto(data.Alphas, data.Means, data.Icf, alphas, means, icf);
        AssertClose(sample, value, [.. alphas.Concat(means).Concat(icf).Select(twice => twice / 2)]);
    }

    [TestCaseSource(typeof(AdBenchSamples), nameof(AdBenchSamples.GmmNames))]
    public void Gmm_jagged(string name)
    {
        var sample = AdBenchSamples.Gmm(name);
        var data = sample.Data;
        var x = Rows(data.X, data.N);
        Func<double[], double[][], double[][], double> f = (a, mu, l) => Gmm.ObjectiveJagged(a, mu, l, x, data.Gamma, data.M);
        var (value, (alphas, means, icf)) = Autodiff.ValueAndGrad(f)(data.Alphas, Rows(data.Means, data.K), Rows(data.Icf, data.K));
        AssertClose(sample, value, [.. alphas, .. means.SelectMany(row => row), .. icf.SelectMany(row => row)]);
    }

    [TestCaseSource(typeof(AdBenchSamples), nameof(AdBenchSamples.LstmNames))]
    public void Lstm_plain_arrays(string name)
    {
        var sample = AdBenchSamples.Lstm(name);
        var data = sample.Data;
        var (value, (main, extra)) = Autodiff.ValueAndGrad(PlainLstm(data))(data.Main, data.Extra);
        AssertClose(sample, value, [.. main, .. extra]);
    }

    [TestCaseSource(typeof(AdBenchSamples), nameof(AdBenchSamples.BundleNames))]
    public void Bundle_error_x(string name)
    {
        var sample = AdBenchSamples.Bundle(name, axis: 0);
        AssertBundle(sample, (camera, point, weight) => BundleAdjustment.ErrorX(camera, point, weight, sample.Data.Feature));
    }

    [TestCaseSource(typeof(AdBenchSamples), nameof(AdBenchSamples.BundleNames))]
    public void Bundle_error_y(string name)
    {
        var sample = AdBenchSamples.Bundle(name, axis: 1);
        AssertBundle(sample, (camera, point, weight) => BundleAdjustment.ErrorY(camera, point, weight, sample.Data.Feature));
    }

    [Test]
    public void Bundle_weight_error() =>
        Assert.That(Autodiff.Grad(BundleAdjustment.WeightError)(0.417022), Is.EqualTo(-0.834044).Within(1e-15));

    [TestCaseSource(typeof(AdBenchSamples), nameof(AdBenchSamples.GmmNames))]
    public void Gmm_by_hand(string name)
    {
        var sample = AdBenchSamples.Gmm(name);
        var data = sample.Data;
        AssertClose(sample, FlatGmm(data)(data.Alphas, data.Means, data.Icf), AdBenchSamples.ByHand(data).Gradient);
    }

    [TestCaseSource(typeof(AdBenchSamples), nameof(AdBenchSamples.LstmNames))]
    public void Lstm_by_hand(string name)
    {
        var sample = AdBenchSamples.Lstm(name);
        var data = sample.Data;
        AssertClose(sample, PlainLstm(data)(data.Main, data.Extra), AdBenchSamples.ByHand(data).Gradient);
    }

    [TestCaseSource(typeof(AdBenchSamples), nameof(AdBenchSamples.BundleNames))]
    public void Bundle_by_hand(string name)
    {
        var sample = AdBenchSamples.Bundle(name, axis: 0);
        var data = sample.Data;
        var value = BundleAdjustment.ErrorX(data.Camera, data.Point, data.Weight, data.Feature);
        AssertClose(sample, value, AdBenchSamples.ByHand(data, axis: 0).Gradient);
    }

    /// <summary>The generated references stand on their own: the adjoints written by hand agree with differences.</summary>
    [Test]
    public void By_hand_agrees_with_differences()
    {
        var gmm = AdBenchSamples.Gmm("generated");
        var lstm = AdBenchSamples.Lstm("generated");
        var bundle = AdBenchSamples.Bundle("generated", axis: 1);
        var (g, l) = (gmm.Data, lstm.Data);
        using (Assert.EnterMultipleScope())
        {
            AssertDifferences(gmm.Gradient, [g.Alphas, g.Means, g.Icf], () => FlatGmm(g)(g.Alphas, g.Means, g.Icf));
            AssertDifferences(lstm.Gradient, [l.Main, l.Extra], () => PlainLstm(l)(l.Main, l.Extra));
            var (camera, point, weight, feature) = bundle.Data;
            AssertDifferences(bundle.Gradient, [camera, point], () => BundleAdjustment.ErrorY(camera, point, weight, feature));
        }
    }

    private static Func<double[], double[], double[], double> FlatGmm(GmmData data) =>
        (a, mu, l) => Gmm.Objective(a, mu, l, data.X, data.D, data.K, data.N, data.Gamma, data.M);

    private static Func<double[], double[], double> PlainLstm(LstmData data) =>
        (m, e) => Lstm.Objective(m, e, data.State, data.Sequence, data.Layers, data.Steps, data.Width);

    private static void AssertBundle(Sample<BundleData> sample, Func<double[], double[], double, double> f)
    {
        var (value, (camera, point, weight)) = Autodiff.ValueAndGrad(f)(sample.Data.Camera, sample.Data.Point, sample.Data.Weight);
        AssertClose(sample, value, [.. camera, .. point, weight]);
    }

    private static void AssertClose<T>(Sample<T> sample, double value, double[] gradient)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Agreement.WorstRelative([sample.Value], [value]), Is.LessThan(Tolerance), "value");
            Assert.That(Agreement.WorstRelative(sample.Gradient, gradient), Is.LessThan(Tolerance), "gradient");
        }
    }

    /// <summary>Compares the leading elements of the gradient with central differences over the elements of the arrays.</summary>
    private static void AssertDifferences(double[] gradient, double[][] arrays, Func<double> f)
    {
        const double step = 1e-5;
        var differences = new List<double>();
        foreach (var array in arrays)
        {
            for (var i = 0; i < array.Length; i++)
            {
                var old = array[i];
                array[i] = old + step;
                var above = f();
                array[i] = old - step;
                var below = f();
                array[i] = old;
                differences.Add((above - below) / (2 * step));
            }
        }
        var tolerance = 1e-8 * gradient.Max(Math.Abs);
        Assert.That(differences, Is.EqualTo(gradient[..differences.Count]).Within(tolerance));
    }

    private static double[][] Rows(double[] flat, int count)
    {
        var length = flat.Length / count;
        return [.. Enumerable.Range(0, count).Select(row => flat[(row * length)..((row + 1) * length)])];
    }
}
