namespace Cecil.AD.Tests.Corpus.Programs;

/// <summary>PROGRAMS.md section 8: linear algebra, fitting, networks and interpreters by plain loops.</summary>
public static class Learning
{
    // A10
    [Point(new[] { 1, 2, 3, 4, .5, 6, -7, 8, 9 })]
    [Point(new[] { 0.0, 2, 3, 4 }, Gradient = [new[] { 4.0, -3, -2, 0 }])]
    [Point(new[] { 5.0 }, Gradient = [new[] { 1.0 }])]
    public static double DeterminantByPivoting(double[] flat)
    {
        var n = 1;
        while (n * n < flat.Length) n++;
        var a = new double[n][];
        for (var i = 0; i < n; i++)
        {
            a[i] = new double[n];
            Array.Copy(flat, i * n, a[i], 0, n);
        }
        var determinant = 1.0;
        for (var k = 0; k < n; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < n; i++)
                if (Math.Abs(a[i][k]) > Math.Abs(a[pivot][k]))
                    pivot = i;
            if (pivot != k)
            {
                (a[k], a[pivot]) = (a[pivot], a[k]);
                determinant = -determinant;
            }
            determinant *= a[k][k];
            if (determinant == 0) return 0;
            for (var i = k + 1; i < n; i++)
            {
                var factor = a[i][k] / a[k][k];
                for (var j = k; j < n; j++) a[i][j] -= factor * a[k][j];
            }
        }
        return determinant;
    }

    // A11: derivative of a polynomial by its own loop, then squared
    [Point(new[] { 1.0, 2, 3, 4 }, .7)]
    public static double SquaredSlopeOfPolynomial(double[] c, double x)
    {
        double value = 0, slope = 0;
        for (var i = c.Length - 1; i >= 0; i--)
        {
            slope = slope * x + value;
            value = value * x + c[i];
        }
        return slope * slope + value;
    }

    // A11: a sum whose Hessian is sparse, given by row and column lists
    [Point(new[] { 0, 1, 2, 2 }, new[] { 1, 2, 0, 3 }, new[] { .3, -.2, .5, .7 })]
    public static double SparseProducts(int[] rows, int[] columns, double[] x)
    {
        double sum = 0;
        for (var k = 0; k < rows.Length; k++) sum += Math.Exp(x[rows[k]] * x[columns[k]]);
        return sum;
    }

    // A12: 0 push x, 1 push constant, 2 add, 3 multiply, 4 sine, 5 duplicate, 6 swap, 7 jump back if counter
    [Point(new[] { 0, 5, 3, 1, 2, 4, 0, 6, 3, 0, 2 }, .8, Gradient = [null, 1.1524597764052706])]
    [Point(new[] { 0 }, .8, Gradient = [null, 1.0])]
    [Point(new[] { 1, 0, 3, 0, 2, 7, 4 }, .8, Gradient = [null, -9.508132872386735])]
    public static double StackMachine(int[] program, double x)
    {
        var stack = new double[16];
        int top = 0, counter = 3;
        for (var pc = 0; pc < program.Length; pc++)
        {
            switch (program[pc])
            {
                case 0: stack[top++] = x; break;
                case 1: stack[top++] = 1.5; break;
                case 2:
                    top--;
                    stack[top - 1] += stack[top];
                    break;
                case 3:
                    top--;
                    stack[top - 1] *= stack[top];
                    break;
                case 4: stack[top - 1] = Math.Sin(stack[top - 1]); break;
                case 5:
                    stack[top] = stack[top - 1];
                    top++;
                    break;
                case 6: (stack[top - 1], stack[top - 2]) = (stack[top - 2], stack[top - 1]); break;
                case 7:
                    if (counter-- > 0) pc = 0;
                    break;
                default: throw new InvalidOperationException();
            }
        }
        return stack[top - 1];
    }

    // A14: k-means objective
    [Point(new[] { .1, .2, 1.1, 1.3, 2.0, -.2, .3, .4 }, new[] { 0.0, 0, 1, 1 })]
    public static double KMeans(double[] points, double[] centres)
    {
        double sum = 0;
        for (var i = 0; i < points.Length; i += 2)
        {
            var best = double.PositiveInfinity;
            for (var k = 0; k < centres.Length; k += 2)
            {
                double dx = points[i] - centres[k], dy = points[i + 1] - centres[k + 1];
                var d = dx * dx + dy * dy;
                if (d < best) best = d;
            }
            sum += best;
        }
        return sum;
    }

    // A14: least squares with a ridge
    [Point(new[] { 1.0, 2, 3 }, new[] { 2.1, 3.9, 6.2 }, .5, .1, .01)]
    public static double RidgeRegression(double[] x, double[] y, double slope, double intercept, double lambda)
    {
        double loss = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var residual = slope * x[i] + intercept - y[i];
            loss += residual * residual / x.Length;
        }
        return loss + lambda * (slope * slope + intercept * intercept);
    }

    // A14: a particle under gravity of two masses, leapfrog
    [Point(new[] { 1, .2, -.1, .9 }, 25)]
    public static double ParticleEnergyAfterLeapfrog(double[] state, int steps)
    {
        double x = state[0], y = state[1], vx = state[2], vy = state[3];
        double ax = 0, ay = 0;
        for (var s = 0; s <= steps; s++)
        {
            if (s > 0)
            {
                x += .02 * vx;
                y += .02 * vy;
            }
            ax = ay = 0;
            for (var m = -1; m <= 1; m += 2)
            {
                double dx = x - m * .3, dy = y;
                var r2 = dx * dx + dy * dy;
                var r3 = r2 * Math.Sqrt(r2);
                ax -= dx / r3;
                ay -= dy / r3;
            }
            var half = s == 0 || s == steps ? .01 : .02;
            vx += half * ax;
            vy += half * ay;
        }
        return x * x + y * y + vx * vy;
    }

    // A15: two layers, weights in one flat array
    [Point(new[] { .3, -.4 }, new[] { .1, -.2, .3, .4, .5, -.6, .7, .8, -.9, .15, .25, -.35, .45 }, 3)]
    public static double Perceptron(double[] input, double[] w, int hidden)
    {
        var k = 0;
        double output = 0;
        for (var h = 0; h < hidden; h++)
        {
            double z = w[k++];
            for (var i = 0; i < input.Length; i++) z += w[k++] * input[i];
            output += w[w.Length - 1 - h] * Math.Tanh(z);
        }
        output += w[k];
        var error = output - .5;
        return error * error;
    }

    // A15 with buffers per layer
    [Point(new[] { .3, -.4, .2 }, new[] { .1, -.2, .3, .4, .5, -.6, .7, .8, -.9, .15, .25, -.35 })]
    public static double LayersWithBuffers(double[] input, double[] w)
    {
        var a = input;
        for (var layer = 0; layer < 4; layer++)
        {
            var next = new double[a.Length];
            for (var i = 0; i < next.Length; i++)
            {
                for (var j = 0; j < a.Length; j++) next[i] += w[(layer * 3 + i * 2 + j) % w.Length] * a[j];
                next[i] = next[i] > 0 ? next[i] : .1 * next[i];
            }
            a = next;
        }
        double sum = 0;
        foreach (var v in a) sum += v;
        return sum;
    }

    [Point(new[] { .2, 1.1, -.3, .7, .5 }, new[] { .5, -.25, .125 })]
    public static double Convolution(double[] signal, double[] kernel)
    {
        double energy = 0;
        for (var i = 0; i + kernel.Length <= signal.Length; i++)
        {
            double s = 0;
            for (var j = 0; j < kernel.Length; j++) s += signal[i + j] * kernel[kernel.Length - 1 - j];
            energy += s * s;
        }
        return energy;
    }

    [Point(new[] { 1.0, 2, 3, 4 }, new[] { 4.0, 1, .5, .25 }, .3)]
    public static double SoftmaxAttention(double[] keys, double[] values, double query)
    {
        double norm = 0, sum = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            var e = Math.Exp(query * keys[i]);
            norm += e;
            sum += e * values[i];
        }
        return sum / norm;
    }

    [Point(new[] { 4, 1, .5, 1, 3, .2, .5, .2, 2 })]
    public static double LogDeterminantByCholesky(double[] a)
    {
        const int n = 3;
        var l = new double[n, n];
        double logDet = 0;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var s = a[i * n + j];
                for (var k = 0; k < j; k++) s -= l[i, k] * l[j, k];
                if (i == j)
                {
                    l[i, i] = Math.Sqrt(s);
                    logDet += 2 * Math.Log(l[i, i]);
                }
                else
                {
                    l[i, j] = s / l[j, j];
                }
            }
        }
        return logDet;
    }
}
