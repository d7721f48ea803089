using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Cecil.AD.Bench.Objectives;

namespace Cecil.AD.Bench.HandWritten;

/// <summary>
/// The adjoint of <see cref="Gmm.Objective"/>, written by hand. Each point is differentiated as soon as it has been evaluated, so
/// nothing is saved beyond one point; buffers live as long as the object; inner loops run on references without range checks.
/// One step no mechanical adjoint takes: the product with Qᵀ is linear, so it is taken once per component, not once per point.
/// Scalar code.
/// </summary>
public sealed class GmmAdjoint
{
    private readonly GmmData _data;
    private readonly int _icfSize;
    private readonly double[] _qDiagonals;
    private readonly double[] _qLogSums;
    private readonly double[] _centered;
    private readonly double[] _scaled;
    private readonly double[] _terms;
    private readonly double[] _weights;
    private readonly double[] _dScaled;
    private readonly double[] _dScaledSums;

    /// <summary>Prepares the buffers for inputs of this shape.</summary>
    public GmmAdjoint(GmmData data)
    {
        _data = data;
        _icfSize = data.D * (data.D + 1) / 2;
        _qDiagonals = new double[data.K * data.D];
        _qLogSums = new double[data.K];
        _centered = new double[data.K * data.D];
        _scaled = new double[data.K * data.D];
        _terms = new double[data.K];
        _weights = new double[data.K];
        _dScaled = new double[data.D];
        _dScaledSums = new double[data.K * data.D];
    }

    /// <summary>Adds the gradient into the last three arrays and returns the value.</summary>
    public double GradInto(double[] alphas, double[] means, double[] icf, double[] dAlphas, double[] dMeans, double[] dIcf)
    {
        Prepare(icf);
        Array.Clear(_weights);
        Array.Clear(_dScaledSums);

        var likelihood = 0.0;
        for (var i = 0; i < _data.N; i++)
        {
            for (var c = 0; c < _data.K; c++)
                _terms[c] = alphas[c] + _qLogSums[c] - 0.5 * Forward(i, c, means, icf);
            likelihood += LogSumExpAndSoftmax(_terms);
            for (var c = 0; c < _data.K; c++)
            {
                var weight = _terms[c];
                _weights[c] += weight;
                Reverse(c, weight, dIcf);
            }
        }

        Array.Copy(alphas, _terms, _data.K);
        var logSumAlphas = LogSumExpAndSoftmax(_terms);
        var prior = 0.0;
        for (var c = 0; c < _data.K; c++)
        {
            dAlphas[c] += _weights[c] - _data.N * _terms[c];
            ReverseMean(c, icf, dMeans);
            prior += Prior(c, icf, dIcf);
        }

        return Gmm.Normalisation(_data.D, _data.N) + likelihood - _data.N * logSumAlphas + prior
            - _data.K * Gmm.PriorConstant(_data.D, _data.Gamma, _data.M);
    }

    private void Prepare(double[] icf)
    {
        for (var c = 0; c < _data.K; c++)
        {
            var sum = 0.0;
            for (var j = 0; j < _data.D; j++)
            {
                var q = icf[c * _icfSize + j];
                sum += q;
                _qDiagonals[c * _data.D + j] = Math.Exp(q);
            }
            _qLogSums[c] = sum;
        }
    }

    /// <summary>Centres and scales point i for component c; returns the squared norm.</summary>
    private double Forward(int i, int c, double[] means, double[] icf)
    {
        var d = _data.D;
        ref var x = ref At(_data.X, i * d);
        ref var mean = ref At(means, c * d);
        ref var q = ref At(_qDiagonals, c * d);
        ref var centered = ref At(_centered, c * d);
        ref var scaled = ref At(_scaled, c * d);
        ref var l = ref At(icf, c * _icfSize + d - 1);
        for (var j = 0; j < d; j++)
        {
            var difference = Unsafe.Add(ref x, j) - Unsafe.Add(ref mean, j);
            Unsafe.Add(ref centered, j) = difference;
            Unsafe.Add(ref scaled, j) = Unsafe.Add(ref q, j) * difference;
        }

        var norm = 0.0;
        for (var column = 0; column < d; column++)
        {
            var difference = Unsafe.Add(ref centered, column);
            var finished = Unsafe.Add(ref scaled, column);
            norm += finished * finished;
            for (var row = column + 1; row < d; row++)
            {
                l = ref Unsafe.Add(ref l, 1);
                Unsafe.Add(ref scaled, row) += l * difference;
            }
        }
        return norm;
    }

    /// <summary>Adds the derivatives of component c at the point just evaluated; the weight is the cotangent of its term.</summary>
    private void Reverse(int c, double weight, double[] dIcf)
    {
        var d = _data.D;
        ref var q = ref At(_qDiagonals, c * d);
        ref var centered = ref At(_centered, c * d);
        ref var scaled = ref At(_scaled, c * d);
        ref var dScaled = ref At(_dScaled, 0);
        ref var dScaledSum = ref At(_dScaledSums, c * d);
        ref var dLogQ = ref At(dIcf, c * _icfSize);
        ref var dL = ref At(dIcf, c * _icfSize + d - 1);
        for (var j = 0; j < d; j++)
        {
            var dj = -weight * Unsafe.Add(ref scaled, j);
            Unsafe.Add(ref dScaled, j) = dj;
            Unsafe.Add(ref dScaledSum, j) += dj;
        }

        for (var column = 0; column < d; column++)
        {
            var difference = Unsafe.Add(ref centered, column);
            Unsafe.Add(ref dLogQ, column) += Unsafe.Add(ref dScaled, column) * Unsafe.Add(ref q, column) * difference;
            for (var row = column + 1; row < d; row++)
            {
                dL = ref Unsafe.Add(ref dL, 1);
                dL += Unsafe.Add(ref dScaled, row) * difference;
            }
        }
    }

    /// <summary>dMean −= Qᵀ·(the sum of the cotangents of Q·(x − mean) over all points).</summary>
    private void ReverseMean(int c, double[] icf, double[] dMeans)
    {
        var d = _data.D;
        var l = c * _icfSize + d;
        var dScaledSum = _dScaledSums.AsSpan(c * d, d);
        for (var column = 0; column < d; column++)
        {
            var sum = _qDiagonals[c * d + column] * dScaledSum[column];
            for (var row = column + 1; row < d; row++)
                sum += icf[l++] * dScaledSum[row];
            dMeans[c * d + column] -= sum;
        }
    }

    /// <summary>The part of the objective that needs no points: value and derivatives, with those of the sum of logarithms.</summary>
    private double Prior(int c, double[] icf, double[] dIcf)
    {
        var start = c * _icfSize;
        var square = _data.Gamma * _data.Gamma;
        var squares = 0.0;
        for (var j = 0; j < _data.D; j++)
        {
            var q = _qDiagonals[c * _data.D + j];
            squares += q * q;
            dIcf[start + j] += square * q * q + _weights[c] - _data.M;
        }
        for (var l = start + _data.D; l < start + _icfSize; l++)
        {
            squares += icf[l] * icf[l];
            dIcf[l] += square * icf[l];
        }
        return 0.5 * square * squares - _data.M * _qLogSums[c];
    }

    /// <summary>Returns the logarithm of the sum of exponentials and replaces the terms by its derivatives.</summary>
    private static double LogSumExpAndSoftmax(double[] terms)
    {
        var max = terms[0];
        for (var i = 1; i < terms.Length; i++)
        {
            if (terms[i] > max)
                max = terms[i];
        }
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = Math.Exp(terms[i] - max);
            sum += terms[i];
        }
        var scale = 1 / sum;
        for (var i = 0; i < terms.Length; i++)
            terms[i] *= scale;
        return max + Math.Log(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double At(double[] array, int index) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index);
}
