public static class P65 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = ((b * b) - T.Max(a, b));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static void H1(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        {
            for (int i3 = 1; i3 < Idx((int)M.Floor(M.Tan(0.5 * M.Sin(b))), 6); i3++) {
                bool f4 = ((c / (2.0 + M.Sin(2.5625))) < 1.6875);
            }
        }
        L2: ;
        a /= (1.1 + Sq(M.Cosh(M.Tanh(a))));
        switch (Idx(((int)(4.0 * a) % 3), 5)) {
            case 0:
            {
                for (int i5 = 0; i5 < Idx((int)(4.0 * M.Max(a, a)), 6); i5++) {
                    Real v6 = Soft(a);
                    c += (0.2 * M.Atan(M.Atan2(M.Pow(2.0 + Sq((b / (2.0 + M.Sin(a)))), -1.5), 2.0 + M.Cos((M.Max(v6, b) * a)))) + 0.1);
                }
            } break;
            case 1:
            case 3:
            { c = (M.Tan(0.5 * M.Sin(c)) * (c = (0.3 * M.Tanh(b)))); }
            goto default;
            case 5:
            default:
            {
                c = (0.4 * M.Sin((c + (b - c))));
            } break;
        }
        return;
    }
    private static Real R13(Real a, Real b, int d) {
        R7(ref a, b, d);
        return M.Atan(a) - b;
        static void R7(ref Real a, Real b, int d) {
            int fuel = 4;
            if ((((a + b) < (-2.0625)) || (a < (-1.3125)))) {
                Real v8;
                if (((3 * 0 + 1) % 2 == 0)) {
                    v8 = M.Tanh((M.Round(3.0 * b) * b));
                } else { v8 = (0.5 * M.Cos((0.75 * b + 0.25 * a))); }
                Real v9 = M.Asinh((0.1 * ((5 ^ d) % 7)));
            } else if (((int)(4.0 * (a - b)) >= d)) {
                H1(ref a, (b / (2.0 + M.Sin(b))), out Real v10);
            } else {
                if (!((0.75 * b + 0.25 * b) <= (a = M.Sin(b)))) {
                    a = (0.2 * M.Atan((a * (a / (1.5 + M.Abs(0.1875))))) + 0.1);
                    return;
                }
                int k11 = ((3 * (d - d) + 1)) % 9;
            }
            if (d > 0) R7(ref a, M.Tanh((a * a)), d - 1);
            int k12 = (((M.Sign((b = (0.5 * M.Cos(b)))) & 7) << 1 | 1)) % 9;
        }
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v14 = a;
        v14 -= (0.3 * M.Tanh(v14));
        switch ((int)(4.0 * (a = Soft(v14)))) {
            case 0:
            {
                Real v16 = v14;
                foreach (object e17 in new object[] { (Real)((0.2 * M.Atan((b / (1.0 + Sq(a)))) + 0.1)), 1, (Real)(v14) }) {
                    if (e17 is Real) v16 = M.Sin(v16 + (Real)e17);
                }
            } break;
            case 1:
            {
                a = ((x[Idx((int)(unchecked((uint)n) >> 3), x.Length)] = (0.2 * M.Atan(v14) + 0.1)) + (v14 * a));
            } break;
            default:
            {
                for (int i18 = 1; i18 < x.Length; i18 += 2) {
                    (b, a) = (a, b);
                    Real[] y19 = new Real[2 + Idx((int)(4.0 * (((M.Pow(0.5 + M.Abs(v14), M.Sin(x[Idx(n, x.Length)])) < 3.5625) || ((int)(unchecked((uint)2) >> 3) < n)) ? b : a)), 4)];
                    if ((M.Asin(0.9 * M.Sin(2.3125)) > (v14 + (-1.6875)))) { return (v14 - 0.5 * b); }
                }
            } break;
        }
        a -= (0.2 * M.Atan((v14 = M.Atan((v14 / (1.0 + Sq(x[(3) & 1])))))) + 0.1);
        Real[] y20 = new Real[2 + Idx((int)(4.0 * M.Log(1.0 + Sq(b))), 4)];
        Real t21 = 0.0;
        foreach (Real e22 in x) { t21 += M.Sin(e22); }
        return ((((((x[^2] / (2.0 + M.Sin(a))) + y20[y20.Length - 1] * y20[y20.Length - 1]) + v14 * v14) + M.Sin(a)) - 0.5 * v14) + b * b);
    }
}

public static class P66 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real v1 = M.Clamp(M.CopySign(M.Atan((-2.3125)), (((3 * K + 1) % 2 == 0) ? t : t)), -1.5, 1.25);
            return ((((((((K & 7) << 1 | 1) % 2 == 0) ? t : Q) >= (-2.3125)) && (M.Cosh(M.Tanh(v1)) >= 2.9375)) ? (-2.9375) : Q) + t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return (0.2 * M.Atan((t * _p)) + 0.1); }
    }
    public class C2 : IStep {
        public Real P, Q; public int K; public C2 Next;
        public C2(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            for (int i5 = 0; i5 < M.Min((1 ^ 5), 5); i5 += 2) {
                Func<Real, Real> h8 = (checked(i5 % 50 + 1) % 3 != 1) ? (Func<Real, Real>)(t6 => (0.4 * M.Sin((0.1 * ((2 / 2) % 7))))) : (Func<Real, Real>)(t7 => M.Tanh(M.Atanh(0.5 * M.Sin(1.0625))));
            }
            return (0.2 * M.Atan(((t += 0.25 * M.Sin(t)) + P * P)) + 0.1);
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(P))); }
    }
    public sealed class C3 : C2 {
        public Real R;
        public C3(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 2;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            P += (0.4 * M.Sin(M.Pow(1.0 + Sq((R * Q)), M.Tanh(M.Min(R, Q)))));
            t *= (0.9 + 0.2 * M.Sin((t / (1.0 + Sq(t)))));
            return M.Sin((((((-2.5625) / (1.5 + M.Abs(t))) <= (-2.9375)) ? (-2.0625) : t) + P * P));
        }
    }
    public sealed class C4 : C2 {
        public Real R;
        public C4(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 3;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            Real v9 = (t * R);
            Real v10 = ((M.Atan2(R, 2.0 + M.Cos(P)) >= (0.1 * ((int)(4.0 * ((K > 1) ? R : 2.3125)) % 7))) ? (((int)(unchecked((uint)K) >> 3)) switch { 0 => v9, 1 => t, _ => (((Q + P) < (-2.8125)) ? R : (-3.1875)) }) : M.Cos(M.Cbrt(1.0 + Sq(P))));
            return (0.5 * M.Cos(((Q - (-2.4375)) + t)));
        }
    }
    private static void H11(ref S0 s, Real[] y) {
        int fuel = 12;
        int k12 = ((((3 + s.K) & 7) << 1 | 1)) % 9;
        return;
    }
    private static Func<Real, Real> H13(Real a, Real b) {
        int fuel = 12;
        bool f14 = (((a >= 0.1875) | (2 > 1)) | (((0 / 2) > 2) || ((int)(unchecked((uint)2) >> 3) % 2 == 0)));
        return v => M.Sin(v * (M.Pow(1.0 + Sq((b = M.Atan(a))), M.Tanh((M.Round(3.0 * a) * a))) + b)) + ((a += 0.25 * M.Sin(M.Asinh((-1.9375)))) + M.Sin(b));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v15 = ((a - b) - M.Cos(((((int)(unchecked((uint)2) >> 3) % 3 != 2) && (1 > 1)) ? b : b)));
        Real v16 = (v15 + b);
        Real v17 = M.Sinh(M.Sin((0.0625 / (1.0 + Sq(a)))));
        if ((((a - b) <= (-0.4375)) & (((v17 = (0.2 * M.Atan(a) + 0.1)) >= (-0.4375)) && ((M.Round(3.0 * a) * a) < (v16 - v17))))) {
            int k18 = ((3 * ((2 & 7) << 1 | 1) + 1)) % 9;
            int k19 = ((int)(4.0 * M.Clamp(a, -1.5, 1.25))) % 9;
        }
        a += M.Sin((a = (0.4 * M.Sin((((2 + 2) <= 2) ? v17 : v17)))));
        return (((((M.Tan(0.5 * M.Sin(a)) - 0.5 * v17) - 0.5 * v17) + v16 * v16) + a) - 0.5 * b);
    }
}

public static class P67 {
    private static IEnumerable<Real> H0(Real[] y, int k, Real t) {
        int fuel = 12;
        for (int i1 = 0; i1 < y.Length; i1++) {
            Real v3 = (0.5 * M.Cos((((y.Length % 3)) switch { 0 => t, 1 => t, _ => 3.0625 })));
            for (int j2 = 0; j2 < i1; j2++) {
                {
                    do { y[1] = M.Atan((M.Clamp(y[0], -1.5, 1.25) / (1.5 + M.Abs(M.Cosh(M.Tanh(t)))))); }
                    while (fuel-- > 0 && (t >= 2.5625));
                }
                L4: ;
            }
        }
        y[(int)(unchecked((uint)((int)(unchecked((uint)4) >> 3))) % (uint)y.Length)] += M.Sin(t);
        for (int i5 = 0; i5 < Idx((1 % 3), 6); i5++) { yield return (0.2 * M.Atan(M.Exp(0.5 * M.Tanh(t))) + 0.1); }
        if (((y[Idx(y.Length, y.Length)] = M.Tanh(t)) < (-0.8125))) {
            yield return M.Sin((0.75 * y[(int)(unchecked((uint)(((3 + k) + 2))) % (uint)y.Length)] + 0.25 * t));
        }
        yield break;
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v6 = (b / (1.5 + M.Abs(a)));
        v6 = (-0.4375);
        Real v7 = 1.0 + Sq(M.Tanh(M.Atan(v6)));
        while (v7 > 1e-2 && fuel-- > 0) {
            a += (0.3 * M.Tanh((b * b)));
            b -= (0.4 * M.Sin((b = Soft((!((3 * 2 + 1) % 3 != 2) ? v6 : a)))));
            v7 *= 0.3 + 0.1 * M.Cos((v6 = Soft(v6)));
        }
        switch (Idx((3 * (2 + 2) + 1), 5)) {
            case 0:
            {
                int k8 = Idx(((1 & 7) << 1 | 1), 5);
                while (k8-- > 0) {
                    int k10 = Idx((3 * k8 + 1), 5);
                    while (k10-- > 0) {
                        L11:
                        { b = (0.2 * M.Atan(M.Pow(1.0 + Sq(b), M.Tanh((((k10 - k10) > k10) ? a : v6)))) + 0.1); }
                        if (fuel-- > 0 && !((int)(unchecked((uint)k10) >> 3) < k8)) goto L11;
                    }
                }
            }
            goto case 1;
            case 1:
            {
                b++;
                Real v12 = M.Min(b, v6);
            } break;
            default:
            {
                Real v13 = v6;
            } break;
        }
        return ((((a + b) + a * a) + a * a) + v6 * v6);
    }
}

public static class P69 {
    private static Real H0(Func<Real, Real> f, Real t) {
        int fuel = 12;
        Real v1 = M.Atanh(0.5 * M.Sin(((t = (0.4 * M.Sin(t))) + M.Min(t, 1.5625))));
        return (M.Sqrt(1.0 + Sq(M.Acos(0.9 * M.Cos(v1)))) + v1);
    }
    private static Func<Real, Real> H2(Real a, Real b) {
        int fuel = 12;
        if (((((2 & 7) << 1 | 1) % 3 != 2) | ((2 + 2) % 3 != 2))) {
            Func<Real, Real>[] w5 = new Func<Real, Real>[] { (Func<Real, Real>)(t3 => M.Atan((b += 0.25 * M.Sin(b)))), (Func<Real, Real>)(t4 => Soft(t4)), (Func<Real, Real>)Soft };
        } else if (((1 >> 1) > 2)) {
            a += (0.2 * M.Atan((a - b)) + 0.1);
            for (int i6 = 1; i6 < Idx(checked(2 % 50 + 1), 6); i6 += 2) {
                if ((((3 * i6 + 1) % 3 != i6) || (checked(i6 % 50 + 1) % 2 == 0))) {
                    int k7 = ((3 * (i6 + i6) + 1)) % 9;
                    Real v8 = (0.3 * M.Tanh(a));
                } else { int k9 = (((i6 % 3) / 2)) % 9; }
            }
        } else { a = (a += 0.25 * M.Sin((-a))); }
        return v => M.Sin(v * (M.Pow(0.5 + M.Abs(a), M.Sin((-2.1875))) - 0.5 * 3.4375)) + ((M.Min(b, b) - (-a)) - 0.5 * b);
    }
    private static Real R12(Real a, Real b, int d) {
        R10(ref a, b, d);
        return M.Atan(a) - b;
        static void R10(ref Real a, Real b, int d) {
            int fuel = 4;
            if (d > 0) R10(ref a, Soft(b), d - 1);
            int k11 = ((3 * (3 * 1 + 1) + 1)) % 9;
            _ = M.FusedMultiplyAdd((a / (1.0 + Sq(b))), (0.1 * ((((((4 / 2) <= d) ? b : 3.0625) <= ((b <= 1.9375) ? a : (-2.4375))) ? 0 : (--k11)) % 7)), 0.25);
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v13 = M.Max(x[(int)(unchecked((uint)((((2 & 7) << 1 | 1) + 0))) % (uint)x.Length)], x[x.Length - 1]);
        x[(int)(unchecked((uint)(3)) % (uint)x.Length)] = (0.2 * M.Atan(M.Max(M.Pow(2.0 + Sq(v13), -1.5), (v13 * v13))) + 0.1);
        v13 += (0.4 * M.Sin((x[Idx(2, x.Length)] = M.Tanh(((((2 & 7) << 1 | 1) >= 2) ? (-0.5625) : v13)))));
        List<Func<Real, Real>> w17 = new List<Func<Real, Real>> { (Func<Real, Real>)(t14 => (0.2 * M.Atan(M.Sin(1.0625)) + 0.1)), (Func<Real, Real>)(t15 => M.Atan(M.Pow(v13, 2.0))), (Func<Real, Real>)(t16 => (0.2 * M.Atan(t16) + 0.1)) };
        List<Real> l18 = new List<Real>(x);
        v13 += M.Sin((((v13 > (-0.4375)) || ((l18.Count ^ x.Length) % 3 != l18.Count)) ? ((((l18.Count & 7) << 1 | 1)) switch { 0 => v13, 1 => v13, _ => 2.4375 }) : M.CopySign(v13, v13)));
        for (int i19 = 0; i19 < M.Min((0 >> 1), 5); i19++) {
            for (int j20 = 0; j20 < i19; j20++) {
                Real Local21(Real t22) { return (0.4 * M.Sin(((v13 * v13) - 0.5 * v13))); }
                bool f23 = (((checked(j20 % 50 + 1) > i19) && ((x[(l18.Count) & 1] = M.Tanh(v13)) >= (-2.4375))) || (M.Pow(0.5 + M.Abs(v13), M.Sin(v13)) <= 1.5625));
            }
        }
        _ = M.Clamp(M.Min(v13, v13), -1.5, 1.25);
        for (int i24 = 1; i24 < x.Length; i24++) {
            v13 = (0.5 * M.Cos(M.Tan(0.5 * M.Sin(R12((0.2 * M.Atan(v13) + 0.1), x[i24 - 1], Idx((l18.Count + l18.Count), 5))))));
        }
        Real[] y25 = l18.ToArray();
        y25[((l18.Count + l18.Count)) & 1] /= (1.1 + Sq((!((int)(4.0 * M.Min(v13, v13)) <= l18.Count) ? y25[y25.Length - 1] : v13)));
        Real t26 = 0.0;
        foreach (Real e27 in x) { t26 += M.Sin(e27); }
        return ((Soft(v13) + v13 * v13) + M.Sin(v13));
    }
}

public static class P73 {
    private static Real R0(Real a, Real b, int d) {
        int fuel = 4;
        Func<Real, Real> h1 = t2 => {
            int k3 = ((int)(4.0 * M.Pow(1.0 + Sq(b), M.Tanh(b)))) % 9;
            return (0.2 * M.Atan((M.Atan2(t2, 2.0 + M.Cos(t2)) - 0.5 * t2)) + 0.1);
        };
        return (((0.75 * b + 0.25 * a) + a) + (d > 0 ? M.Sin(R0((0.3 * M.Tanh(M.Atan2(b, 2.0 + M.Cos(b)))), M.Atan2(b, 2.0 + M.Cos(a)), d - 1)) : 0.5 * (0.3 * M.Tanh(M.Atan2(b, 2.0 + M.Cos(b))))));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v4 = ((M.Sinh(M.Sin(x[Idx(3, x.Length)])) / (1.5 + M.Abs((x[0] + x[Idx((int)(4.0 * M.Exp(M.Sin(x[Idx((3 * n + 1), x.Length)]))), x.Length)])))) - M.Tanh(x[0]));
        v4 -= (0.2 * M.Atan(M.Atanh(0.5 * M.Sin(M.Acos(0.9 * M.Cos(v4))))) + 0.1);
        v4 = (0.2 * M.Atan(M.Pow(0.5 + M.Abs(v4), M.Sin(M.Sinh(M.Sin(v4))))) + 0.1);
        for (int i5 = 0; i5 < x.Length; i5++) {
            v4 += M.Tanh(M.Pow(1.0 + Sq(x[Idx(n, x.Length)]), M.Tanh(x[Idx((n ^ i5), x.Length)])));
        }
        v4 *= M.Cos((0.1 * ((n ^ n) % 7)));
        v4 -= (0.3 * M.Tanh((((M.Pow(1.0 + Sq(x[x.Length - 1]), 0.75) <= M.Pow(1.0 + Sq(v4), M.Tanh(v4))) && ((int)(4.0 * (v4 / (2.0 + M.Sin(v4)))) % 2 == 0)) ? v4 : (x[Idx((3 - (int)(4.0 * (v4 + v4))), x.Length)] = M.Sin(v4)))));
        {
            do {
                int k7 = (((0 + 4) % 3)) % 9;
                ref Real r8 = ref x[Idx((int)(4.0 * M.Atan2(v4, 2.0 + M.Cos(v4))), x.Length)];
                v4 = (0.2 * M.Atan((v4 / (1.5 + M.Abs(r8)))) + 0.1);
            }
            while (fuel-- > 0 && (M.Sinh(M.Sin(x[Idx((int)(4.0 * (0.1 * ((int)((long)n * 5 % 7) % 7))), x.Length)])) < 3.5625));
        }
        L6: ;
        _ = (x[(int)(unchecked((uint)((3 * (n >> 1) + 1))) % (uint)x.Length)] / (1.5 + M.Abs(v4)));
        x[1] = M.Sin((x[1] - M.CopySign(v4, v4)));
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += 1.5 * (e10); }
        return ((((((v4 + t9) + t9) + t9 * t9) + (-2.5625) * (-2.5625)) + M.Sin(v4)) + M.Sin(v4));
    }
}

public static class P75 {
    private static T G0<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static Real H1(Real a, Real b) {
        int fuel = 12;
        return (M.Pow(0.5 + M.Abs(((((1 ^ 2) % 2 == 0) && ((3 * 2 + 1) % 3 != 2)) ? a : a)), M.Sin((a + a))) + b * b);
    }
    private static (Real, Real) H2(Real a, Real b) {
        int fuel = 12;
        return ((H1((M.Floor(a) + 0.5 * a), a) + a * a), ((M.Atan2(a, 2.0 + M.Cos(a)) * (a % 1.75)) + b * b));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v3 = x[Idx(n, x.Length)];
        for (int i4 = Idx((3 + n), 6) - 1; i4 >= 0; i4--) {
            x[(1) & 1] += (0.5 * M.Cos((((v3 / (2.0 + M.Sin(x[(int)(unchecked((uint)(M.Sign(M.Pow(0.5 + M.Abs(v3), M.Sin(v3))))) % (uint)x.Length)]))) <= M.Pow(x[Idx(M.Sign(v3), x.Length)], 3.0)) ? (v3 / (1.5 + M.Abs(v3))) : (v3 + (-2.8125)))));
        }
        (v3, x[(n) & 1]) = (x[1], v3);
        if (((x[1] = M.Atan(v3)) > (v3 / (2.0 + M.Sin(v3))))) {
            x[((int)(4.0 * (v3 - x[Idx(((((n & 7) << 1 | 1) & 7) << 1 | 1), x.Length)]))) & 1] = M.Sin((((n ^ 4) % 3 != 5) ? (v3 = (0.5 * M.Cos(v3))) : v3));
            v3++;
        } else if (((n ^ n) % 2 == 0)) {
            Real v5 = M.Clamp(v3, -1.5, 1.25);
            List<Real> l6 = new List<Real>() { (0.4 * M.Sin((((n - 2) <= n) ? 0.1875 : v3))), x[^2] };
        } else { v3 = Soft(M.FusedMultiplyAdd(v3, M.Sqrt(1.0 + Sq(v3)), 0.25)); }
        bool f7 = ((v3 + v3) > 0.1875);
        int k8 = (checked((int)(unchecked((uint)3) >> 3) % 50 + 1)) % 9;
        x[Idx(x.Length, x.Length)]++;
        x[x.Length - 1] += (0.3 * M.Tanh((M.FusedMultiplyAdd(x[Idx(n, x.Length)], v3, 0.25) + ((M.Min(x[^2], v3) < 0.8125) ? (-3.0625) : v3))));
        return ((((v3 * v3) - 0.5 * v3) + v3 * v3) + v3);
    }
}
