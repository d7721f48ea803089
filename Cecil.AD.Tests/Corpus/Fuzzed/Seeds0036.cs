public static class P36 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Real[] y1 = new Real[2 + Idx((int)(unchecked((uint)K) >> 3), 4)];
            return ((((int)(4.0 * M.Max(1.1875, y1[Idx((K ^ y1.Length), y1.Length)]))) switch { 0 => P, 1 => (-0.9375), _ => 2.8125 }) + t * t);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static S0 H2(S0 s, Real t) {
        int fuel = 12;
        s.P = ((0.3125 * t) / (1.0 + Sq(M.Pow(1.0 + Sq(s.P), 0.75))));
        return s;
    }
    private static Real H3(Real a, Real b) {
        int fuel = 12;
        Func<Real, Real> h5 = (((2 >> 1) % 2 == 0) || ((2 % 3) <= 4)) ? (Func<Real, Real>)(t4 => (0.2 * M.Atan((((int)(unchecked((uint)3) >> 3)) switch { 0 => a, 1 => a, _ => a })) + 0.1)) : (Func<Real, Real>)M.Atan;
        return ((((4 + 2)) switch { 0 => b, 1 => b, _ => (b / (1.5 + M.Abs(3.5625))) }) - 0.5 * a);
    }
    private static void H6(ref S0 s, Real[] y) {
        int fuel = 12;
        (Real, Real) p7 = (M.Tanh(M.Cosh(M.Tanh(s.P))), M.Sin(M.Pow(1.0 + Sq(s.P), 0.75)));
        return;
    }
    private static Real R8(Real a, Real b, int d) {
        int fuel = 4;
        a = M.Sin((a - (M.Round(3.0 * b) * b)));
        return (((a - a) + M.Sin(a)) + (d > 0 ? M.Sin(R9(Soft(M.Exp(-Sq((-0.9375)))), (b - a), d - 1)) : 0.5 * Soft(M.Exp(-Sq((-0.9375))))));
    }
    private static Real R9(Real a, Real b, int d) {
        int fuel = 4;
        int k10 = (((d > 1) ? (2 >> 1) : 2)) % 9;
        return ((M.Log10(2.0 + Sq(1.0625)) - 0.5 * b) + (d > 0 ? M.Sin(R8(M.Sin(b), a, d - 1)) : 0.5 * M.Sin(b)));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v11 = x[Idx((2 - (2 + x.Length)), x.Length)];
        int k12 = ((checked(2 % 50 + 1) + 3)) % 9;
        if (((int)((long)1 * 5 % 7) > k12)) {
            for (int i13 = 1; i13 < x.Length; i13++) {
                switch ((int)(unchecked((uint)k12) >> 3)) {
                    case 0:
                    {
                        x[Idx(4, x.Length)] = (0.5 * M.Cos(M.Log(1.0 + Sq(R8(M.Sin(v11), v11, Idx((4 >> 1), 4))))));
                    } break;
                    case 1:
                    { v11++; }
                    goto default;
                    case 5:
                    default:
                    {
                        x[i13] *= (0.9 + 0.2 * M.Sin((((M.Log10(2.0 + Sq(x[x.Length - 1])) < 2.0625) && ((((i13 % 3) % 3 != i13) ? i13 : i13) % 2 == 0)) ? 3.3125 : v11)));
                    } break;
                }
                if ((k12 > 1)) {
                    if (!(((4 ^ k12) % 2 == 0) || ((((k12 % 3) >= 5) ? v11 : x[i13 - 1]) > 3.5625))) {
                        x[Idx(k12, x.Length)] = Soft((M.Max(x[i13], v11) - Soft(x[i13])));
                    } else {
                        Real v14 = (0.4 * M.Sin(H3((v11 + v11), x[i13])));
                        if (((v14 + x[i13]) <= (0.1 * ((k12 - 1) % 7)))) {
                            return (M.Atan2((((1 - 1) >= i13) ? v11 : x[i13]), 2.0 + M.Cos(((x[i13 - 1] >= 0.9375) ? x[i13 - 1] : x[i13]))) + v14 * v14);
                        }
                    }
                    Real[] y15 = new Real[2 + Idx((int)M.Floor(((-2.0625) + x[i13 - 1])), 4)];
                    x[i13] += M.Tanh((M.Log10(2.0 + Sq((-1.5625))) / (1.0 + Sq(M.Sin(x[i13])))));
                } else { int k16 = ((int)(unchecked((uint)i13) >> 3)) % 9; }
                _ = x[i13 - 1];
            }
        } else if ((M.Min(v11, v11) < ((((M.Floor(v11) + 0.5 * v11) > (x[^2] % 1.75)) || ((v11 * v11) >= 3.3125)) ? v11 : v11))) {
            v11 = (v11 = (0.4 * M.Sin(((((--k12) - 0)) switch { 0 => v11, 1 => (-1.0625), _ => v11 }))));
        } else { x[1] = (0.2 * M.Atan((x[1] * (v11 + v11))) + 0.1); }
        Real t17 = 0.0;
        foreach (Real e18 in x) { t17 += 1.5 * (e18); }
        return (((t17 + M.Sin((-1.0625))) + (-1.6875) * (-1.6875)) + x[^2]);
    }
}

public static class P37 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return (0.4 * M.Sin((t * _p))); }
    }
    public class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            Real[] y3 = new Real[2 + Idx((int)(unchecked((uint)1) >> 3), 4)];
            for (int i4 = 0; i4 < y3.Length; i4++) { y3[i4] = Soft(((checked(K % 50 + 1) >= K) ? t : 1.9375)); }
            Q = M.Tanh(M.Max(Q, M.Atan2(Q, 2.0 + M.Cos(t))));
            return M.Tanh((M.Exp(0.5 * M.Tanh(P)) + M.Sin(t)));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(t))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 2;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            return M.Sin(((0.5 * M.Min(Q, P) + base.Step(t)) - 0.5 * t));
        }
    }
    public sealed class C2 : C0 {
        public Real R;
        public C2(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 0;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            Real[] y5 = new Real[2 + Idx(((K & 7) << 1 | 1), 4)];
            for (int i6 = 0; i6 < y5.Length; i6++) { y5[i6] = Soft(Q); }
            return (0.5 * M.Cos(((0.5 * M.CopySign(t, P) + base.Step(t)) + R)));
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v7 = (x[Idx(((M.Sqrt(1.0 + Sq(x[0])) > (-1.6875)) ? 2 : 2), x.Length)] * x[(int)(unchecked((uint)((int)(4.0 * (x[x.Length - 1] = (0.4 * M.Sin(x[x.Length - 1])))))) % (uint)x.Length)]);
        int[] q8 = new int[] { 2, (((((2 & 7) << 1 | 1) >= 2) ? 2 : x.Length)) % 5, 2 };
        if ((M.Sign((0.75 * v7 + 0.25 * v7)) % 3 != 2)) {
            Real v9 = ((M.Max(v7, x[Idx((int)(unchecked((uint)4) >> 3), x.Length)]) - M.CopySign(1.5625, (-2.4375))) - M.Asinh(M.CopySign(v7, v7)));
        } else {
            while (fuel-- > 0 && (((2 ^ 2) > 2) && (2 > 1))) {
                L10:
                {
                    for (int i11 = 1; i11 < x.Length; i11++) { Real v12 = M.Atan(M.FusedMultiplyAdd(x[i11 - 1], x[i11], 0.25)); }
                }
                if (fuel-- > 0 && (M.CopySign(2.3125, x[^2]) > M.Atan2(v7, 2.0 + M.Cos(v7)))) goto L10;
                v7 -= (0.4 * M.Sin(v7));
            }
            for (;;) {
                if (fuel-- <= 0) break;
                {
                    if ((M.Exp(M.Sin(x[(int)(unchecked((uint)(2)) % (uint)x.Length)])) < (-2.4375))) {
                        for (int i13 = 0; i13 < Idx(((x.Length & 7) << 1 | 1), 6); ++i13) {
                            Real v14 = M.Tanh(((x[(5) & 1] = M.Tanh(v7)) * (((i13 - i13)) switch { 0 => x[(((i13 & 7) << 1 | 1)) & 1], 1 => x[x.Length - 1], _ => v7 })));
                            Real v15 = (0.3 * M.Tanh(M.Exp(M.Sin(v7))));
                        }
                    }
                    if (((4 + x.Length) % 2 == 0)) { break; }
                    v7 = (0.5 * M.Cos((v7 - (x[x.Length - 1] = (0.3 * M.Tanh(v7))))));
                }
            }
            for (int i16 = 0; i16 < M.Min(((q8[Idx((q8[Idx((x.Length >> 1), q8.Length)] ^ 2), q8.Length)] & 7) << 1 | 1), 5); i16++) {
                Real v17 = Soft((x[^2] / (1.5 + M.Abs(x[0]))));
                Real v18 = M.Atan(v17);
                v7 += M.Atan((M.Min(v17, v17) * (M.Exp(-Sq(3.3125)) - M.Atanh(0.5 * M.Sin(v18)))));
            }
        }
        (v7, v7) = (v7, v7);
        switch (((((v7 += 0.25 * M.Sin(v7)) <= (-2.3125)) ? x.Length : 2) % 3)) {
            case 0:
            { v7 *= M.Cos((v7 - v7)); }
            goto case 1;
            case 1:
            case 3:
            {
                Real v19;
                if ((checked(5 % 50 + 1) <= 2)) {
                    v7 = (0.3 * M.Tanh((v7 - v7)));
                    v19 = M.Sin(v7);
                } else {
                    v7 = M.Sin(((((1 > 1) && ((x[Idx(checked(2 % 50 + 1), x.Length)] / (1.5 + M.Abs(v7))) >= ((M.Atan2(v7, 2.0 + M.Cos(v7)) >= (-2.3125)) ? x[^2] : v7))) ? x[((2 / 2)) & 1] : x[((2 >> 1)) & 1]) / (1.5 + M.Abs((v7 + x[((3 * (2 / 2) + 1)) & 1])))));
                    v19 = (0.4 * M.Sin((((v7 * v7) <= 2.6875) ? v7 : x[Idx(((2 >> 1) % 3), x.Length)])));
                }
            } break;
            default:
            {
                if ((checked(q8[Idx((1 % 3), q8.Length)] % 50 + 1) % 3 != 2)) {
                    v7 = (x[1] = (0.3 * M.Tanh((v7 / (1.0 + Sq(v7))))));
                    return ((v7 - M.FusedMultiplyAdd(x[Idx((3 + x.Length), x.Length)], v7, 0.25)) + v7 * v7);
                }
                ref Real r20 = ref x[1];
            } break;
        }
        v7 /= (1.1 + Sq(((-2.0625) * v7)));
        Real t21 = 0.0;
        foreach (Real e22 in x) { t21 += 1.5 * (e22); }
        return ((((((t21 = (0.2 * M.Atan(0.8125) + 0.1)) + (-1.1875) * (-1.1875)) + M.Sin(x[x.Length - 1])) + M.Sin(2.9375)) - 0.5 * v7) + x[(int)(unchecked((uint)((((int)((long)1 * 5 % 7) & 7) << 1 | 1))) % (uint)x.Length)] * x[(int)(unchecked((uint)((((int)((long)1 * 5 % 7) & 7) << 1 | 1))) % (uint)x.Length)]);
    }
}

public static class P38 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            (Q, P, Q) = (Q, P, (0.4 * M.Sin(M.Max(t, Q))));
            return ((P / (1.0 + Sq(Q))) + P * P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G1<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v2 = (a = (0.5 * M.Cos(M.Pow(1.0 + Sq(M.Pow(0.5 + M.Abs(b), M.Sin(a))), 0.75))));
        if ((M.CopySign(a, b) > (-0.8125))) {
            for (int i3 = 0; i3 < Idx((int)(unchecked((uint)2) >> 3), 6); ++i3) {
                S0 s4 = new S0(M.Tanh(M.Acosh(1.5 + Sq(v2))), Soft(M.Asin(0.9 * M.Sin(b))));
                a = (0.3 * M.Tanh(M.Pow(1.0 + Sq((s4.Q - v2)), M.Tanh(((((int)((long)s4.K * 5 % 7) > i3) || ((int)((long)i3 * 5 % 7) % 2 == 0)) ? v2 : a)))));
                for (;;) {
                    if (fuel-- <= 0) break;
                    {
                        List<Real> l5 = new List<Real>() { (0.2 * M.Atan(M.CopySign(s4.Q, v2)) + 0.1), s4.P };
                        S0 s6 = s4;
                        if (((a > (-0.0625)) && ((s6.P * s6.P) > 1.3125))) { break; }
                        if (l5.Count < 8) l5.Add(Soft(M.Pow(s4.P, 3.0)));
                        s4.Q += M.Atan(M.Pow((v2 / (1.5 + M.Abs(s6.Q))), 3.0));
                        for (;;) {
                            if (fuel-- <= 0) break;
                            {
                                if (((int)(4.0 * M.Pow(1.0 + Sq(0.0625), 0.75)) % 2 == 0)) { break; }
                            }
                        }
                    }
                }
                v2 += (0.5 * M.Cos(M.Cbrt(1.0 + Sq((a - s4.Q)))));
            }
        } else if ((((((2 & 7) << 1 | 1) >= 2) && (2 > 1)) && ((int)(4.0 * (((int)(4.0 * (2.8125 - a))) switch { 0 => b, 1 => 1.4375, _ => a })) < 2))) {
            if (((a = (0.2 * M.Atan(3.5625) + 0.1)) >= v2)) {
                while (fuel-- > 0 && (((b += 0.25 * M.Sin(1.3125)) <= (-0.8125)) || ((a / (1.5 + M.Abs(b))) >= 1.0625))) {
                    b /= (1.1 + Sq((a * (-1.4375))));
                    List<Real> l8 = new List<Real>() { Soft((0.75 * v2 + 0.25 * b)), b };
                    S0 s9 = default;
                    l8[Idx(5, l8.Count)] = (0.4 * M.Sin((Soft(G1<Real>(M.Sin, a) - G1<Real>(v => v * 0.5, a)) * M.Min(b, a))));
                }
            } else {
                b += Soft((M.Floor(M.Clamp(b, -1.5, 1.25)) + 0.5 * M.Clamp(b, -1.5, 1.25)));
                v2 = M.Cosh(M.Tanh((M.Round(3.0 * v2) * v2)));
                L10:
                {
                    List<Real> l11 = new List<Real>() { Soft((b += 0.25 * M.Sin(b))), v2 };
                    if (l11.Count > 2) l11.RemoveAt(Idx(checked(checked(l11.Count % 50 + 1) % 50 + 1), l11.Count));
                }
                if (fuel-- > 0 && ((1 / 2) % 2 == 0)) goto L10;
            }
        } else {
            if (((M.Sign((b = Soft(b))) % 3 != 4) | (M.Acos(0.9 * M.Cos(v2)) < (-0.9375)))) {
                return ((0.75 * v2 + 0.25 * a) + b * b);
            }
        }
        return ((M.Atanh(0.5 * M.Sin(a)) + v2) + v2 * v2);
    }
}

public static class P39 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return (0.5 * M.Cos((t * _p))); }
    }
    public sealed class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Func<Real, Real>[] w4 = new Func<Real, Real>[] { (Func<Real, Real>)(t1 => (0.5 * M.Cos(M.Pow(2.0 + Sq(t1), -1.5)))), (Func<Real, Real>)(t2 => Soft(M.Max(t2, Q))), (Func<Real, Real>)(t3 => (0.4 * M.Sin((t3 / (2.0 + M.Sin((-2.8125))))))) };
            return (0.2 * M.Atan((M.Atan2(P, 2.0 + M.Cos(P)) - 0.5 * P)) + 0.1);
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(Q))); }
    }
    public struct Cell5<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static void H6(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        for (int i7 = 0; i7 < Idx(checked(2 % 50 + 1), 6); i7++) { a = Soft((a + (c / (1.0 + Sq(c))))); }
        return;
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v8 = M.Clamp(M.Atan(M.Exp(0.5 * M.Tanh(a))), -1.5, 1.25);
        H6(ref v8, in v8, out b);
        Real v9 = (M.Pow(1.0 + Sq(v8), M.Tanh(b)) + v8);
        return (((((a - v9) + v8 * v8) + v9) + b * b) + v8 * v8);
    }
}

public static class P40 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (M.Exp(M.Sin(P)) + M.Sin(t));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Real H1(Real[] y, int k) {
        int fuel = 12;
        if ((((int)M.Floor((y[Idx(k, y.Length)] / (2.0 + M.Sin(y[0])))) > 3) || ((y[0] - y[Idx(k, y.Length)]) <= (-2.5625)))) goto L2;
        {
            Real v3 = y[Idx(k, y.Length)];
            Real[] y4 = new Real[2 + Idx((k % 3), 4)];
            for (int i5 = 0; i5 < y4.Length; i5++) { y4[i5] = (0.4 * M.Sin((y[^2] / (1.5 + M.Abs(2.1875))))); }
        }
        L2: ;
        return (M.Max(y[y.Length - 1], y[Idx((3 * 4 + 1), y.Length)]) + M.Sin(y[Idx(k, y.Length)]));
    }
    private static void H6(List<Real> l, Real t) {
        int fuel = 12;
        for (int i7 = 0; i7 < Idx((int)((long)0 * 5 % 7), 6); ++i7) {
            Real v8 = (0.2 * M.Atan(M.Atan(t)) + 0.1);
            List<Real> l9 = l;
        }
        if (l.Count < 8) l.Insert(Idx((l.Count + l.Count), l.Count), M.Tanh(t));
        S0 s10 = new S0((0.3 * M.Tanh((t / (1.5 + M.Abs(t))))), (0.2 * M.Atan(M.CopySign(t, t)) + 0.1));
        return;
    }
    private static (Real, Real) H11(Real a, Real b) {
        int fuel = 12;
        List<Real> l12 = new List<Real>() { M.Tanh(Sq(a)), (-0.0625) };
        return ((b + b * b), ((a / (2.0 + M.Sin(a))) + M.Sin(b)));
    }
    private static Real R13(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        t -= (0.4 * M.Sin(M.Atan2(M.FusedMultiplyAdd(t, t, 0.25), 2.0 + M.Cos(M.Max(y[i], y[Idx((int)(4.0 * M.Max(y[Idx(d, y.Length)], y[i])), y.Length)])))));
        List<Real> l14 = new List<Real>() { M.Tanh(M.Log(1.0 + Sq(y[i]))), y[i] };
        Array.Fill<Real>(y, M.Atan(t));
        return ((y[Idx((i / 2), y.Length)] + M.Sin(y[i])) + (d > 0 && i + 1 < y.Length ? Soft(R13(y, i + 1, (0.5 * M.Cos(M.Atan2(3.1875, 2.0 + M.Cos(t)))), d - 1)) : (t / (2.0 + M.Sin(t)))));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v15 = M.Log(1.0 + Sq((b / (1.0 + Sq(a)))));
        List<Real> l16 = new List<Real>() { M.Sin((a * b)), 1.3125 };
        int k17 = ((int)M.Floor(M.Acos(0.9 * M.Cos(a)))) % 9;
        Real v18;
        if ((((3 / 2) % 2 == 0) && ((int)(unchecked((uint)k17) >> 3) % 2 == 0))) {
            a = M.Sin((a / (1.5 + M.Abs((a / (1.0 + Sq(b)))))));
            v18 = (0.4 * M.Sin(M.Min(a, v15)));
        } else { v18 = M.Tanh(Sq(a)); }
        if (l16.Count < 8) l16.Insert(Idx((int)(4.0 * (b = (0.3 * M.Tanh(v15)))), l16.Count), M.Sin((0.1 * ((int)(4.0 * R13(new Real[] { Soft(b), a, 0.25, Soft(b) }, Idx((1 % 3), 3), a, 3)) % 7))));
        return ((((M.Pow(1.0 + Sq(v15), M.Tanh(a)) + v18) - 0.5 * a) + b * b) + b);
    }
}
