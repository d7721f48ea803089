public static class P151 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    public sealed class Cell1<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static Real H2(Real a, Real b) {
        int fuel = 12;
        Real[][] j3 = new Real[][] { new Real[3], new Real[] { (0.3 * M.Tanh((a / (1.0 + Sq(b))))), a } };
        return ((a + a) - 0.5 * b);
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v4 = M.Pow(1.0 + Sq((b = (0.2 * M.Atan((b * b)) + 0.1))), M.Tanh((0.1 * ((n / 2) % 7))));
        bool f5 = ((a < M.Log(1.0 + Sq(a))) || (n > 1));
        v4 = (f5 ? M.Pow(2.0 + Sq(b), -1.5) : (b + a));
        Real Local6(Real t7) {
            n = ((int)M.Floor(M.Max(a, v4))) % 11;
            return M.Sin((Soft(t7) + (-1.4375) * (-1.4375)));
        }
        Real t8 = 0.0;
        foreach (Real e9 in x) { t8 += 1.5 * (e9); }
        return (((M.CopySign(b, b) + M.Sin(a)) + b * b) + x[Idx(n, x.Length)] * x[Idx(n, x.Length)]);
    }
}

public static class P155 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = ((a - b) / (T.One + (a > a ? a : a) * (a > a ? a : a)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static (Real, Real) H1(Real a, Real b) {
        int fuel = 12;
        a /= (1.1 + Sq(M.FusedMultiplyAdd(a, b, 0.25)));
        return (((b / (1.5 + M.Abs((a = (0.3 * M.Tanh(a)))))) + M.Sin(b)), (Sq(M.IEEERemainder(b, 2.5)) + b * b));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v2 = ((M.Min((-0.8125), x[^2]) + (((n + x.Length) % 3 != 5) ? x[((int)((long)n++ * 5 % 7)) & 1] : x[(int)(unchecked((uint)((int)(4.0 * M.Asinh(x[Idx(1, x.Length)])))) % (uint)x.Length)])) * M.Min((0.1 * ((int)((long)n * 5 % 7) % 7)), (x[1] - x[Idx(1, x.Length)])));
        v2 = (0.3 * M.Tanh(M.Abs(v2)));
        Real[,] g3 = { { M.Sin(M.FusedMultiplyAdd(v2, v2, 0.25)), 0.5, (0.5 * M.Cos(M.Acosh(1.5 + Sq(v2)))) }, { 0.25, (0.5 * M.Cos(M.Acosh(1.5 + Sq(v2)))), M.Sin(M.FusedMultiplyAdd(v2, v2, 0.25)) } };
        List<Real> l4 = new List<Real>() { M.Tanh((v2 = (0.4 * M.Sin(v2)))), g3[(n) & 1, Idx((x.Length ^ 0), 3)] };
        g3[((l4.Count - (3 * l4.Count + 1))) & 1, Idx((((v2 / (1.0 + Sq(v2))) >= 0.5625) ? checked(2 % 50 + 1) : l4.Count), 3)] = M.Sin((g3[((l4.Count - (3 * l4.Count + 1))) & 1, Idx((((v2 / (1.0 + Sq(v2))) >= 0.5625) ? checked(2 % 50 + 1) : l4.Count), 3)] * Soft(G0(v2, 0.4375))));
        g3[(((l4.Count / 2) / 2)) & 1, Idx(2, 3)] /= (1.1 + Sq((v2 - (-3.3125))));
        x[Idx((x.Length ^ l4.Count), x.Length)] += M.Sin(M.Exp(-Sq((0.1 * (checked(l4.Count % 50 + 1) % 7)))));
        Real t5 = 0.0;
        foreach (Real e6 in x) { t5 += 1.5 * (e6); }
        return (((((t5 / (1.5 + M.Abs(1.3125))) + t5 * t5) + t5) + v2 * v2) + M.Sin(v2));
    }
}

public static class P157 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        if (((y[Idx(k, y.Length)] >= (y[((y.Length + 0)) & 1] - y[0])) & (k > 1))) {
            if ((((-3.3125) <= 0.3125) || ((M.Round(3.0 * y[(k) & 1]) * y[(k) & 1]) < M.CopySign(y[^2], 1.1875)))) {
                return (M.Min(M.CopySign(y[0], y[Idx(k, y.Length)]), y[((3 * 4 + 1)) & 1]) + y[Idx(1, y.Length)]);
            }
            Real[][] j1 = new Real[][] { y, new Real[] { M.Sin(M.Asin(0.9 * M.Sin(y[^2]))), y[Idx(((int)M.Floor(M.Cosh(M.Tanh((-2.6875)))) % 3), y.Length)] } };
        } else {
            {
                do {
                    y[Idx((k ^ 0), y.Length)] = (0.3 * M.Tanh((y[Idx((k ^ 0), y.Length)] * M.Atanh(0.5 * M.Sin(y[Idx((int)(4.0 * M.Log(1.0 + Sq(y[1]))), y.Length)])))));
                    List<Real> l3 = new List<Real>() { M.Tanh((y[(int)(unchecked((uint)(((k + k) % 3))) % (uint)y.Length)] * y[Idx((y.Length - k), y.Length)])), y[^2] };
                }
                while (fuel-- > 0 && ((int)((long)k * 5 % 7) % 2 == 0));
            }
            L2: ;
        }
        return (M.FusedMultiplyAdd(M.Atan2(y[^2], 2.0 + M.Cos(y[0])), (y[(checked((int)(4.0 * M.Pow(1.0 + Sq(y[^2]), 0.75)) % 50 + 1)) & 1] / (1.0 + Sq(y[(k) & 1]))), 0.25) + y[1] * y[1]);
    }
    private static Real R4(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        int[] q5 = new int[] { 2, ((i + i)) % 5, d };
        return ((M.Acos(0.9 * M.Cos(t)) + t * t) + (d > 0 && i + 1 < y.Length ? Soft(R4(y, i + 1, Soft(M.Pow(1.0 + Sq(t), 0.75)), d - 1)) : ((-3.4375) * t)));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v6 = (M.CopySign(M.Cbrt(1.0 + Sq(b)), (a * a)) + M.Asinh(R4(new Real[] { M.Atan(b), b, 0.25, M.Atan(b) }, Idx((n + 4), 3), b, 3)));
        List<Real> l7 = new List<Real>() { M.Atan(R4(new Real[] { (0.2 * M.Atan(x[Idx((int)((long)(int)(unchecked((uint)n) >> 3) * 5 % 7), x.Length)]) + 0.1), x[^2], 0.25, (0.2 * M.Atan(x[Idx((int)((long)(int)(unchecked((uint)n) >> 3) * 5 % 7), x.Length)]) + 0.1) }, Idx(M.Sign(v6), 3), x[^2], 3)), v6 };
        if (l7.Count < 8) l7.Add((0.5 * M.Cos(M.Exp(-Sq(v6)))));
        (b, x[x.Length - 1], x[Idx((n - l7.Count), x.Length)]) = (x[Idx(l7.Count, x.Length)], l7[Idx((n - x.Length), l7.Count)], (0.3 * M.Tanh(M.Exp(M.Sin(l7[Idx(n, l7.Count)])))));
        for (int i8 = 0; i8 < x.Length; i8++) {
            n = ((int)(4.0 * M.CopySign(a, (-3.1875)))) % 11;
            for (int j9 = 0; j9 < i8; j9++) {
                Real[] y10 = new Real[2 + Idx((int)(unchecked((uint)3) >> 3), 4)];
                for (int i11 = 0; i11 < y10.Length; i11++) { y10[i11] = M.Sin(M.Max(b, b)); }
                int k12 = ((int)(4.0 * ((((0.75 * b + 0.25 * a) < (0.25 * (Real)(float)((int)(unchecked((uint)4) >> 3) % 9))) || (M.Pow(x[Idx((n - l7.Count), x.Length)], 2.0) <= 1.0625)) ? a : b))) % 9;
            }
        }
        return (((((v6 * a) + x[0]) + x[^2]) + M.Sin(a)) + M.Sin(x[Idx(checked(n % 50 + 1), x.Length)]));
    }
}

public static class P165 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((b + b) - (a + b));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v1 = M.Pow(0.5 + M.Abs(x[1]), M.Sin(x[x.Length - 1]));
        while (((2 > 1) || ((v1 > 0.3125) || ((v1 / (1.5 + M.Abs(v1))) < (-3.4375)))) && --fuel > 0) {
            for (int i2 = 0; i2 < M.Min((x.Length / 2), 5); v1 += 0.1 * M.Sin(M.Pow(1.0 + Sq(v1), M.Tanh(v1))), i2++) {
                Real v3 = Soft(((((((x[1] / (1.0 + Sq(v1))) >= (-2.9375)) || ((((x[0] < (-0.6875)) & (M.Asinh(x[0]) < 2.3125)) ? v1 : x[Idx(((i2 & 7) << 1 | 1), x.Length)]) >= (-2.5625))) ? v1 : v1) >= (-3.4375)) ? M.IEEERemainder(v1, 2.5) : M.Atan2(v1, 2.0 + M.Cos(v1))));
                bool f4 = (((M.CopySign(v1, v1) > 0.3125) ^ (((i2 & 7) << 1 | 1) % 3 != x.Length)) && ((M.Abs(v3) > (-0.0625)) || (M.Pow(0.5 + M.Abs(x[(i2) & 1]), M.Sin(v3)) < (0.1 * ((i2 + 4) % 7)))));
            }
            Real v5 = M.Atan((1.5625 * v1));
            x[1] = (0.4 * M.Sin(v1));
        }
        Real[] y6 = x;
        Real Local7(Real t8) {
            if (((t8 + v1) > (t8 + t8))) goto L9;
            {
                bool f10 = ((int)(4.0 * t8) > 0);
                L11:
                { t8 = M.Sin((v1 / (1.0 + Sq((-v1))))); }
                if (fuel-- > 0 && (M.Sqrt(1.0 + Sq(t8)) >= (t8 / (1.5 + M.Abs(t8))))) goto L11;
            }
            L9: ;
            return (0.5 * M.Cos(((v1 - v1) - 0.5 * t8)));
        }
        v1 = Soft((((1 ^ 1)) switch { 0 => v1, 1 => v1, _ => (0.1 * (((2 & 7) << 1 | 1) % 7)) }));
        return (((((M.Acos(0.9 * M.Cos(x[^2])) + M.Sin(x[x.Length - 1])) + v1) + M.Sin(y6[Idx(checked((2 ^ 4) % 50 + 1), y6.Length)])) - 0.5 * v1) - 0.5 * v1);
    }
}

public static class P176 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return ((-t) + Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Real R1(Real a, Real b, int d) {
        int fuel = 4;
        int k2 = ((int)(4.0 * (a = M.Tanh(a)))) % 9;
        return (((b / (2.0 + M.Sin(b))) + b) + (d > 0 ? M.Sin(R1(M.Tanh((a / (2.0 + M.Sin(a)))), ((M.Sin(b) < (-3.4375)) ? b : b), d - 1)) : 0.5 * M.Tanh((a / (2.0 + M.Sin(a))))));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v3 = M.CopySign(M.Cosh(M.Tanh(M.Sinh(M.Sin((-0.6875))))), R1((0.4 * M.Sin(M.Atan2(a, 2.0 + M.Cos(b)))), (b % 1.75), Idx((int)M.Floor((a * b)), 4)));
        b += M.Sin(M.FusedMultiplyAdd(a, b, 0.25));
        a = (M.Sinh(M.Sin(v3)) * M.Atan2(a, 2.0 + M.Cos(a)));
        if (((int)((long)2 * 5 % 7) % 2 == 0)) { return (v3 + a); }
        bool f4 = ((((3 * 2 + 1) % 3 != 2) && ((v3 - b) >= (a * b))) && (((int)((long)2 * 5 % 7) > 2) && ((5 ^ 2) <= 2)));
        for (int i5 = 1; i5 < 1; i5++) { v3 = (0.4 * M.Sin(M.Pow(1.0 + Sq(v3), M.Tanh((M.Floor(v3) + 0.5 * v3))))); }
        a = (0.5 * M.Cos(M.Max(M.FusedMultiplyAdd(v3, v3, 0.25), (b - a))));
        return (((M.Floor(3.3125) + 0.5 * 3.3125) + v3 * v3) + 2.1875);
    }
}

public static class P178 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (M.Pow(1.0 + Sq(Q), 0.75) + Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = ((-T.One + s) + (T.One / (T.One + b * b)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static Real H2(Func<Real, Real> f, Real t) {
        int fuel = 12;
        Func<Real, Real> h3 = (Func<Real, Real>)(t5 => (0.3 * M.Tanh((t / (1.0 + Sq(t5))))));
        for (int i6 = 0; i6 < Idx(M.Sign(M.Pow(1.0 + Sq(0.5625), 0.75)), 6); t += 0.1 * M.Sin((t + t)), i6++) {
            _ = (((int)(4.0 * (0.75 * t + 0.25 * t)) < i6) ? M.CopySign(t, t) : (0.75 * t + 0.25 * t));
        }
        return (M.Min(M.Pow(0.5 + M.Abs(t), M.Sin(t)), M.Pow(2.0 + Sq(t), -1.5)) + M.Sin(t));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v7 = M.Abs((x[0] = Soft(M.Cosh(M.Tanh(x[Idx(2, x.Length)])))));
        Func<Real, Real> h8 = (Func<Real, Real>)M.Atan;
        x[Idx((2 - 2), x.Length)] *= (0.9 + 0.2 * M.Sin(M.Pow(v7, 3.0)));
        x[Idx((int)(4.0 * Soft(v7)), x.Length)] = M.Tanh((x[Idx((int)(4.0 * Soft(v7)), x.Length)] + h8(v7)));
        v7 = (0.3 * M.Tanh(M.Atan2(v7, 2.0 + M.Cos(M.Exp(M.Sin(v7))))));
        v7 /= (1.1 + Sq((v7 / (1.5 + M.Abs(x[(int)(unchecked((uint)(2)) % (uint)x.Length)])))));
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return (((-2.9375) + v7 * v7) - 0.5 * t10);
    }
}

public static class P189 {
    private static Func<Real, Real> H0(Real a, Real b) {
        int fuel = 12;
        if ((M.Log10(2.0 + Sq(b)) < (-1.9375))) {
            b = Soft((b * (0.75 * a + 0.25 * a)));
        } else { int k1 = ((int)(4.0 * M.Pow(b, 2.0))) % 9; }
        return v => M.Sin(v * (M.FusedMultiplyAdd((b * a), (a = Soft(b)), 0.25) + a * a)) + (M.Asin(0.9 * M.Sin((0.75 * b + 0.25 * a))) + b);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v2 = ((((5 >> 1) % 2 == 0) || ((int)(4.0 * ((((4 % 3) % 3 != 2) || ((b + (-1.4375)) < (0.75 * (-0.5625) + 0.25 * b))) ? b : a)) % 3 != 2)) ? b : M.Acos(0.9 * M.Cos((0.1 * ((int)(unchecked((uint)2) >> 3) % 7)))));
        Real Local3(Real t4) {
            if (((2 % 3) % 3 != 4)) {
                v2 += M.Tanh(M.Exp(0.5 * M.Tanh((b + v2))));
                a = (0.3 * M.Tanh(M.Pow(0.5 + M.Abs(a), M.Sin(Soft(t4)))));
                List<Func<Real, Real>> w7 = new List<Func<Real, Real>> { (Func<Real, Real>)(t5 => M.Sin((a * t5))), (Func<Real, Real>)(t6 => M.Sin(M.Sqrt(1.0 + Sq(t6)))), (Func<Real, Real>)M.Atan };
            }
            return Soft((M.CopySign(b, t4) - 0.5 * (-2.8125)));
        }
        v2 = M.Sin((v2 * (b / (1.5 + M.Abs(v2)))));
        Real v8 = M.Pow(1.0 + Sq((M.Acos(0.9 * M.Cos(b)) - Sq(v2))), 0.75);
        return ((((v8 - 0.5 * v2) + (-1.4375) * (-1.4375)) + v2) + 1.8125 * 1.8125);
    }
}

public static class P197 {
    private static void H0(List<Real> l, Real t) {
        int fuel = 12;
        Real v1 = M.Pow(M.Clamp(M.Exp(M.Sin(t)), -1.5, 1.25), 3.0);
        return;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v2 = (0.1 * ((n / 2) % 7));
        v2 -= (0.4 * M.Sin((x[^2] = Soft((v2 * x[((((n ^ n) >= 4) ? 3 : n)) & 1])))));
        Real v3 = (M.Pow(2.0 + Sq((0.1 * ((int)(4.0 * (v2 / (1.0 + Sq(x[1])))) % 7))), -1.5) * (M.Atan2(v2, 2.0 + M.Cos(2.3125)) - (v2 / (2.0 + M.Sin(v2)))));
        L4:
        {
            if (((int)((long)n * 5 % 7) % 3 != 2)) goto L5;
            {
                while (fuel-- > 0 && (((v2 + v3) < (-3.1875)) ^ (4 > 1))) {
                    x[x.Length - 1] += (0.4 * M.Sin((M.FusedMultiplyAdd(v2, x[Idx((int)(4.0 * M.Acosh(1.5 + Sq(v2))), x.Length)], 0.25) - (-v3))));
                }
            }
            L5: ;
        }
        if (fuel-- > 0 && (v2 <= 0.6875)) goto L4;
        n++;
        List<Real> l6 = new List<Real>() { M.Tanh(M.CopySign(x[Idx((3 * (x.Length + n) + 1), x.Length)], x[Idx((int)((long)checked(5 % 50 + 1) * 5 % 7), x.Length)])), v2 };
        v2 += (0.5 * M.Cos(M.Atanh(0.5 * M.Sin(M.Exp(0.5 * M.Tanh((-2.3125)))))));
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += M.Sin(e8); }
        return (((((((2 ^ n) <= l6.Count) ? x[^2] : v2) + v2) + t7) + M.Sin(t7)) + M.Sin(v2));
    }
}

public static class P203 {
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v0 = M.Cos(M.Atanh(0.5 * M.Sin(M.Min(x[(((checked(n % 50 + 1) < n) ? n : 2)) & 1], x[Idx((n ^ 5), x.Length)]))));
        v0 = ((0.75 * v0 + 0.25 * v0) / (1.5 + M.Abs(M.Pow(1.0 + Sq(x[^2]), M.Tanh((-3.4375))))));
        Real v1 = M.Max((v0 + v0), M.Pow(1.0 + Sq(M.Pow(1.0 + Sq(v0), M.Tanh(v0))), M.Tanh(v0)));
        if (((0.25 * (Real)(float)((int)(4.0 * M.Pow(v1, 3.0)) % 9)) > (-2.9375))) {
            Func<Real, Real> h2 = (Func<Real, Real>)M.Atan;
            v1 -= (0.3 * M.Tanh(v0));
            {
                for (int i5 = 0; i5 < 2; i5++) { Func<Real, Real> h6 = (Func<Real, Real>)h2; }
            }
            L4: ;
        }
        switch (((x.Length >> 1) % 3)) {
            case 0:
            {
                Func<Real, Real> h8 = t9 => { return (0.2 * M.Atan((t9 + t9 * t9)) + 0.1); };
            } break;
            case 1:
            {
                L10:
                { Array.Copy(x, 0, x, 1, 1); }
                if (fuel-- > 0 && !((v1 - x[Idx((int)(unchecked((uint)n) >> 3), x.Length)]) <= M.Max(v0, v0))) goto L10;
            } break;
            case 5:
            default:
            {
                (x[Idx(checked(n % 50 + 1), x.Length)], v0) = (x[Idx(((2 % 3) + 5), x.Length)], x[^2]);
                _ = ((0.75 * v1 + 0.25 * v0) + (0.1 * (M.Sign(M.Cos(v1)) % 7)));
            } break;
        }
        Real t11 = 0.0;
        foreach (Real e12 in x) { t11 += 1.5 * (e12); }
        return ((((M.Pow(0.5 + M.Abs(x[((((n / 2) & 7) << 1 | 1)) & 1]), M.Sin(v1)) + x[Idx((int)M.Floor((t11 - t11)), x.Length)]) - 0.5 * v1) + t11 * t11) - 0.5 * v0);
    }
}

public static class P211 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = (T.Max(a, s) - (s > T.One ? s : T.One));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v1 = (M.Pow(0.5 + M.Abs((-3.3125)), M.Sin((b * a))) * (M.Abs(a) * (0.25 * (Real)(float)(checked(2 % 50 + 1) % 9))));
        a = (M.Round(3.0 * M.Sqrt(1.0 + Sq(v1))) * M.Sqrt(1.0 + Sq(v1)));
        Real[][] j2 = new Real[][] { new Real[3], new Real[] { Soft((b = Soft(v1))), (-1.5625) } };
        Real v3 = (a * b);
        j2[(M.Sign((v3 * v1))) & 1][((((2 + 2) & 7) << 1 | 1)) & 1] += (0.2 * M.Atan((((2 > 1) || ((2 + 3) > 2)) ? M.Sqrt(1.0 + Sq(v1)) : M.Pow(0.5 + M.Abs(v1), M.Sin(b)))) + 0.1);
        int k4 = ((2 ^ 0)) % 9;
        j2[((5 - (k4 + k4))) & 1][(((((((k4 % 3)) switch { 0 => v3, 1 => v1, _ => v1 }) >= 1.3125) ? k4 : k4) % 3)) & 1] = M.Tanh((M.Min(b, v3) + M.Pow(0.5 + M.Abs(0.8125), M.Sin(b))));
        return (((Soft(G0(b, a)) + M.Sin(v1)) - 0.5 * b) + b);
    }
}

public static class P212 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            int[] q1 = new int[] { 2, ((K ^ K)) % 5, K };
            return ((P = M.Sin(t)) - 0.5 * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static S0 H2(S0 s, Real t) {
        int fuel = 12;
        for (int i3 = Idx((4 ^ s.K), 6) - 1; i3 >= 0; i3--) {
            Func<Real, Real> h4 = (Func<Real, Real>)(t6 => (0.4 * M.Sin((s.Q - 0.9375))));
            (Real, Real) p7 = (M.Tanh(M.Tanh(t)), M.Sin(M.Atan(s.Q)));
            if (((((int)((long)3 * 5 % 7) % 3 != i3) && (M.Max(t, s.P) <= (-1.5625))) | ((t / (2.0 + M.Sin(t))) > (-1.5625)))) {
                Real[][] j8 = new Real[][] { new Real[3], new Real[] { M.Tanh((s.P = Soft(s.P))), s.P } };
            }
        }
        return s;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v9 = M.FusedMultiplyAdd(M.Log2(2.0 + Sq(M.CopySign(a, a))), M.Pow(1.0 + Sq((-0.5625)), M.Tanh(b)), 0.25);
        _ = (x[(int)(unchecked((uint)((((0.25 * (Real)(float)(((M.Atan2(a, 2.0 + M.Cos(a)) < 2.4375) ? n : 0) % 9)) >= (x[1] / (1.5 + M.Abs(x[0])))) ? n : n))) % (uint)x.Length)] = (0.3 * M.Tanh((0.75 * a + 0.25 * b))));
        Func<Real, Real>[] w12 = new Func<Real, Real>[] { (Func<Real, Real>)(t10 => Soft((x[Idx((int)(4.0 * M.Asinh(x[Idx(n, x.Length)])), x.Length)] * v9))), (Func<Real, Real>)M.Sin, (Func<Real, Real>)(t11 => (0.3 * M.Tanh((v9 * b)))) };
        int k13 = ((int)(unchecked((uint)n) >> 3)) % 9;
        x[(int)(unchecked((uint)((x.Length ^ 1))) % (uint)x.Length)] += Soft((0.1 * ((k13 + k13) % 7)));
        Real t14 = 0.0;
        foreach (Real e15 in x) { t14 += 1.5 * (e15); }
        return (((((M.FusedMultiplyAdd(v9, v9, 0.25) + (-1.8125) * (-1.8125)) - 0.5 * v9) + M.Sin(b)) - 0.5 * t14) + b * b);
    }
}
