use std::hint::black_box;

/// Calls `lookup` `times` times, for one request after the other.
///
/// The loop is compiled eight times, each at another offset of the code and of the stack, and each runs an eighth of
/// the calls: the alignment of one loop can change its speed by a third.
pub fn repeat<R, T>(lookup: &impl Fn(&R) -> T, requests: &[R], times: u64) {
    fn at<const OFFSET: usize, R, T>(lookup: &impl Fn(&R) -> T, requests: &[R], times: u64) {
        black_box([[0_u64; 2]; OFFSET]);
        for (request, _) in requests.iter().cycle().zip(0..times) {
            black_box(lookup(black_box(request)));
        }
    }
    at::<0, R, T>(lookup, requests, times - times / 8 * 7);
    at::<1, R, T>(lookup, requests, times / 8);
    at::<2, R, T>(lookup, requests, times / 8);
    at::<3, R, T>(lookup, requests, times / 8);
    at::<4, R, T>(lookup, requests, times / 8);
    at::<5, R, T>(lookup, requests, times / 8);
    at::<6, R, T>(lookup, requests, times / 8);
    at::<7, R, T>(lookup, requests, times / 8);
}
