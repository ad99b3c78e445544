//! What opening and saving promise.

use std::fs;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use super::faulty::{Fault, FaultyDisk, Lasts};
use super::save::save_on;
use super::*;

const OLD: &[u8] = b"Workspace(format: 1, title: \"old\")\n";
const NEW: &[u8] = b"Workspace(format: 1, title: \"new\", notes: \"longer than before\")\n";

/// A folder with one file in it, and a folder beside it for snapshots.
struct Scene {
    root: TempDir,
}

impl Scene {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("work")).unwrap();
        let scene = Self { root };
        fs::write(scene.file(), OLD).unwrap();
        scene
    }

    fn folder(&self) -> PathBuf {
        self.root.path().canonicalize().unwrap().join("work")
    }

    fn file(&self) -> PathBuf {
        self.folder().join("frosta.ron")
    }

    fn snapshots(&self) -> PathBuf {
        self.root.path().join("snapshots")
    }

    fn save(&self, bytes: &[u8], expected: Option<ContentHash>) -> Result<Saved, SaveReason> {
        save(&self.file(), bytes, expected, Some(&self.snapshots())).map_err(|error| error.reason)
    }

    fn content(&self) -> Vec<u8> {
        fs::read(self.file()).unwrap()
    }

    /// The names in the folder.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.folder())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn what_was_saved_is_opened_again_with_the_same_fingerprint() {
    let scene = Scene::new();
    let opened = open(&scene.file()).unwrap();
    assert_eq!(opened.bytes, OLD);
    assert!(opened.writable);
    let saved = scene.save(NEW, Some(opened.hash)).unwrap();
    assert_eq!(saved.warning, None);
    let again = open(&scene.file()).unwrap();
    assert_eq!((again.bytes.as_slice(), again.hash), (NEW, saved.hash));
    assert_eq!(scene.names(), ["frosta.ron"]);
}

#[test]
fn a_new_file_is_created() {
    let scene = Scene::new();
    let path = scene.folder().join("ny æøå.ron");
    let saved = save(&path, NEW, None, None).unwrap();
    assert_eq!(saved.hash, ContentHash::of(NEW));
    assert_eq!(fs::read(path).unwrap(), NEW);
}

#[test]
fn every_call_that_fails_leaves_the_old_content_and_no_temporary_file() {
    // EIO, EACCES, EBUSY, EXDEV, EMFILE, ENOSPC, EROFS, EDQUOT
    for error in [5, 13, 16, 18, 24, 28, 30, 122] {
        for lasts in [Lasts::Once, Lasts::ForEver] {
            let mut reached = Vec::new();
            for call in 0.. {
                let scene = Scene::new();
                let disk = FaultyDisk::new(Some(Fault { call, lasts, error }));
                let expected = ContentHash::of(OLD);
                let result = save_on(
                    &disk,
                    &scene.file(),
                    NEW,
                    Some(expected),
                    Some(&scene.snapshots()),
                );
                let Some(failed) = disk.failed() else {
                    assert_eq!(scene.content(), NEW);
                    break;
                };
                reached.push(failed);
                let case = format!("{failed} (call {call}) with error {error} {lasts:?}");
                assert_eq!(scene.names(), ["frosta.ron"], "{case}");
                let mut before_retry = expected;
                match result {
                    Ok(saved) => {
                        // Only the snapshot may fail without stopping the save.
                        assert_eq!(scene.content(), NEW, "{case}");
                        let kept = snapshots_of(&scene.snapshots(), &scene.file()).unwrap();
                        assert_eq!(saved.warning.is_none(), kept.len() == 1, "{case}");
                        before_retry = saved.hash;
                    }
                    Err(SaveError {
                        reason: SaveReason::NotConfirmed { now, .. },
                        ..
                    }) => {
                        assert_eq!(failed, "sync_folder", "{case}");
                        assert_eq!(scene.content(), NEW, "{case}");
                        before_retry = now;
                    }
                    Err(error) => {
                        assert_eq!(scene.content(), OLD, "{case}");
                        assert!(
                            matches!(error.reason, SaveReason::Failed(_)),
                            "{case}: {error:?}"
                        );
                    }
                }
                scene.save(NEW, Some(before_retry)).unwrap();
                assert_eq!(scene.content(), NEW, "{case}");
            }
            for name in [
                "meta",
                "open",
                "read",
                "try_write",
                "create",
                "write",
                "sync",
                "rename",
                "sync_folder",
            ] {
                assert!(reached.contains(&name), "{name} never failed");
            }
        }
    }
}

#[test]
fn a_sync_that_fails_is_never_reported_as_saved() {
    let expected = Some(ContentHash::of(OLD));
    for bytes in [NEW, OLD] {
        let order = FaultyDisk::new(None);
        save_on(&order, &Scene::new().file(), bytes, expected, None).unwrap();
        let log = order.log();
        let syncs = log
            .iter()
            .enumerate()
            .filter(|(_, name)| name.starts_with("sync"));
        assert_eq!(syncs.clone().count(), 2, "{log:?}");
        for (call, name) in syncs {
            let disk = FaultyDisk::new(Some(Fault {
                call,
                lasts: Lasts::Once,
                error: 5,
            }));
            let result = save_on(&disk, &Scene::new().file(), bytes, expected, None);
            assert!(result.is_err(), "{name}");
        }
    }
}

#[test]
fn saving_what_the_file_holds_takes_no_snapshot_and_replaces_nothing() {
    let scene = Scene::new();
    let saved = scene.save(NEW, Some(ContentHash::of(OLD))).unwrap();
    let kept = snapshots_of(&scene.snapshots(), &scene.file()).unwrap();
    for _ in 0..12 {
        let disk = FaultyDisk::new(None);
        let again = save_on(
            &disk,
            &scene.file(),
            NEW,
            Some(saved.hash),
            Some(&scene.snapshots()),
        )
        .unwrap();
        assert_eq!(again, saved);
        assert!(!disk.log().contains(&"rename"));
        assert_eq!(disk.log().last(), Some(&"sync_folder"));
    }
    assert_eq!(kept.len(), 1);
    assert_eq!(
        snapshots_of(&scene.snapshots(), &scene.file()).unwrap(),
        kept
    );
}

#[cfg(unix)]
#[test]
fn saving_again_what_was_not_confirmed_puts_it_on_the_disk() {
    use super::memory::{Cut, MemoryDisk};
    let path = Path::new("/work/frosta.ron");
    let disk = MemoryDisk::with(path, OLD, usize::MAX);
    disk.write_unsynced(path, NEW);
    assert_eq!(disk.after_power_cut(path, Cut::Nothing).unwrap(), OLD);
    save_on(&disk, path, NEW, Some(ContentHash::of(NEW)), None).unwrap();
    for cut in Cut::ALL {
        assert_eq!(disk.after_power_cut(path, cut).unwrap(), NEW, "{cut:?}");
    }
}

#[test]
fn the_calls_of_a_save_come_in_the_order_that_keeps_the_file_whole() {
    let scene = Scene::new();
    let disk = FaultyDisk::new(None);
    save_on(&disk, &scene.file(), NEW, Some(ContentHash::of(OLD)), None).unwrap();
    let order = disk.log();
    let at = |name| order.iter().position(|call| *call == name).unwrap();
    assert!(at("read") < at("create"));
    assert!(at("create") < at("write"));
    assert!(at("write") < at("sync"));
    assert!(at("sync") < at("rename"));
    assert!(at("rename") < at("sync_folder"));
    assert_eq!(order.last(), Some(&"sync_folder"));
}

#[cfg(unix)]
#[test]
fn a_power_cut_at_any_moment_leaves_the_old_or_the_new_content_and_an_acknowledged_save_stays() {
    use super::memory::{Cut, MemoryDisk};
    let path = Path::new("/work/frosta.ron");
    let mut acknowledged = false;
    for left in 0.. {
        let disk = MemoryDisk::with(path, OLD, left);
        let result = save_on(
            &disk,
            path,
            NEW,
            Some(ContentHash::of(OLD)),
            Some(Path::new("/snapshots")),
        );
        for cut in Cut::ALL {
            let content = disk.after_power_cut(path, cut);
            let content = content.as_deref();
            if result.is_ok() {
                assert_eq!(content, Some(NEW), "after {left} changes, {cut:?}");
            } else {
                assert!(
                    content == Some(OLD) || content == Some(NEW),
                    "{left}, {cut:?}: {content:?}"
                );
            }
        }
        acknowledged = result.as_ref().is_ok_and(|saved| saved.warning.is_none());
        if acknowledged {
            break;
        }
    }
    assert!(acknowledged);
}

#[test]
fn what_somebody_else_changed_is_not_overwritten() {
    let scene = Scene::new();
    let read = open(&scene.file()).unwrap().hash;
    let theirs = OLD.to_ascii_uppercase(); // of the same size
    let time = fs::metadata(scene.file()).unwrap().modified().unwrap();
    fs::write(scene.file(), &theirs).unwrap();
    fs::File::options()
        .write(true)
        .open(scene.file())
        .unwrap()
        .set_modified(time)
        .unwrap();
    let refused = scene.save(NEW, Some(read)).unwrap_err();
    assert_eq!(
        refused,
        SaveReason::ChangedOutside {
            now: ContentHash::of(&theirs)
        }
    );
    assert_eq!(scene.content(), theirs);
    scene.save(NEW, Some(ContentHash::of(&theirs))).unwrap();
}

#[test]
fn a_file_that_was_deleted_is_said_to_be_missing() {
    let scene = Scene::new();
    fs::remove_file(scene.file()).unwrap();
    assert_eq!(
        scene.save(NEW, Some(ContentHash::of(OLD))).unwrap_err(),
        SaveReason::Missing
    );
    scene.save(NEW, None).unwrap();
    assert_eq!(scene.content(), NEW);
}

#[test]
fn a_folder_that_was_deleted_is_said_to_be_gone() {
    let scene = Scene::new();
    fs::remove_dir_all(scene.folder()).unwrap();
    assert_eq!(scene_gone(&scene), SaveReason::Failed(Cause::Gone));
}

fn scene_gone(scene: &Scene) -> SaveReason {
    let path = scene.root.path().join("work").join("frosta.ron");
    save(&path, NEW, None, None).unwrap_err().reason
}

#[test]
fn a_read_only_file_is_refused_and_keeps_its_mode() {
    let scene = Scene::new();
    let mut permissions = fs::metadata(scene.file()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(scene.file(), permissions).unwrap();
    assert_eq!(scene.save(NEW, None).unwrap_err(), SaveReason::ReadOnly);
    assert!(!open(&scene.file()).unwrap().writable);
    assert_eq!(scene.content(), OLD);
    assert!(fs::metadata(scene.file()).unwrap().permissions().readonly());
}

#[cfg(unix)]
#[test]
fn a_file_of_another_user_does_not_change_hands() {
    let scene = Scene::new();
    let mut disk = FaultyDisk::new(None);
    disk.foreign = Some(scene.file());
    let error = save_on(&disk, &scene.file(), NEW, None, None).unwrap_err();
    assert_eq!(error.reason, SaveReason::Foreign);
    assert_eq!(scene.content(), OLD);
    assert_eq!(scene.names(), ["frosta.ron"]);
}

#[test]
fn a_folder_in_place_of_the_file_is_refused() {
    let scene = Scene::new();
    let reason = save(&scene.folder(), NEW, None, None).unwrap_err().reason;
    assert_eq!(reason, SaveReason::Folder);
    assert_eq!(
        open(&scene.folder()).unwrap_err().reason,
        OpenReason::Folder
    );
    let missing = open(&scene.folder().join("none.ron")).unwrap_err();
    assert_eq!(missing.reason, OpenReason::Missing);
}

#[test]
fn a_file_larger_than_a_workspace_may_be_is_refused_unread() {
    let scene = Scene::new();
    let file = fs::File::create(scene.file()).unwrap();
    file.set_len(1 << 30).unwrap();
    assert_eq!(
        open(&scene.file()).unwrap_err().reason,
        OpenReason::TooLarge
    );
}

#[cfg(unix)]
mod links_and_modes {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    #[test]
    fn a_save_through_links_replaces_the_file_and_keeps_the_links() {
        let scene = Scene::new();
        let other = scene.root.path().join("other");
        fs::create_dir(&other).unwrap();
        let [relative, absolute] = ["relative.ron", "absolute.ron"].map(|name| other.join(name));
        symlink("../work/frosta.ron", &relative).unwrap();
        symlink(&relative, &absolute).unwrap();
        let saved = save(&absolute, NEW, Some(ContentHash::of(OLD)), None).unwrap();
        assert_eq!(saved.hash, ContentHash::of(NEW));
        assert_eq!(scene.content(), NEW);
        assert_eq!(fs::read_link(&absolute).unwrap(), relative);
        assert_eq!(
            fs::read_link(&relative).unwrap(),
            Path::new("../work/frosta.ron")
        );
        assert_eq!(fs::read_dir(other).unwrap().count(), 2);
        assert_eq!(open(&absolute).unwrap().bytes, NEW);
    }

    #[test]
    fn a_save_through_a_link_to_nothing_creates_its_target() {
        let scene = Scene::new();
        let link = scene.folder().join("link.ron");
        symlink("later.ron", &link).unwrap();
        assert_eq!(open(&link).unwrap_err().reason, OpenReason::Missing);
        save(&link, NEW, None, None).unwrap();
        assert_eq!(fs::read(scene.folder().join("later.ron")).unwrap(), NEW);
        assert_eq!(fs::read_link(&link).unwrap(), Path::new("later.ron"));
    }

    #[test]
    fn links_that_lead_in_a_circle_are_said_to_do_so() {
        let scene = Scene::new();
        let [a, b] = ["a.ron", "b.ron"].map(|name| scene.folder().join(name));
        symlink(&a, &b).unwrap();
        symlink(&b, &a).unwrap();
        assert_eq!(
            save(&a, NEW, None, None).unwrap_err().reason,
            SaveReason::LinkLoop
        );
        assert_eq!(open(&a).unwrap_err().reason, OpenReason::LinkLoop);
    }

    #[test]
    fn the_mode_of_the_file_is_kept() {
        let scene = Scene::new();
        for mode in [0o600, 0o640, 0o664, 0o755] {
            fs::set_permissions(scene.file(), fs::Permissions::from_mode(mode)).unwrap();
            scene.save(NEW, None).unwrap();
            let kept = fs::metadata(scene.file()).unwrap().permissions().mode() & 0o7777;
            assert_eq!(kept, mode, "{kept:o} for {mode:o}");
        }
    }

    #[test]
    fn a_pipe_is_refused_and_not_waited_for() {
        let scene = Scene::new();
        let device = Path::new("/dev/null");
        assert_eq!(open(device).unwrap_err().reason, OpenReason::NotAFile);
        assert_eq!(
            save(device, NEW, None, None).unwrap_err().reason,
            SaveReason::NotAFile
        );
        assert_eq!(scene.content(), OLD);
    }
}

#[test]
fn ten_snapshots_are_kept_newest_first() {
    let scene = Scene::new();
    for number in 0..14 {
        scene
            .save(format!("content {number}").as_bytes(), None)
            .unwrap();
    }
    let snapshots = snapshots_of(&scene.snapshots(), &scene.file()).unwrap();
    assert_eq!(snapshots.len(), 10);
    assert_eq!(fs::read(&snapshots[0]).unwrap(), b"content 12");
    assert_eq!(fs::read(&snapshots[9]).unwrap(), b"content 3");
}

#[test]
fn a_snapshot_older_than_seven_days_is_forgotten() {
    let scene = Scene::new();
    scene.save(b"a", None).unwrap();
    let [first] = snapshots_of(&scene.snapshots(), &scene.file())
        .unwrap()
        .try_into()
        .unwrap();
    let old = SystemTime::now() - Duration::from_hours(8 * 24);
    fs::File::options()
        .write(true)
        .open(&first)
        .unwrap()
        .set_modified(old)
        .unwrap();
    scene.save(b"b", None).unwrap();
    let left = snapshots_of(&scene.snapshots(), &scene.file()).unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(fs::read(&left[0]).unwrap(), b"a");
}

#[test]
fn files_of_one_name_in_two_folders_have_their_own_snapshots() {
    let scene = Scene::new();
    let other = scene.root.path().join("frosta.ron");
    fs::write(&other, b"other").unwrap();
    scene.save(NEW, None).unwrap();
    save(&other, NEW, None, Some(&scene.snapshots())).unwrap();
    for (file, content) in [(scene.file(), OLD), (other, b"other".as_slice())] {
        let snapshots = snapshots_of(&scene.snapshots(), &file).unwrap();
        assert_eq!(snapshots.len(), 1);
        assert_eq!(fs::read(&snapshots[0]).unwrap(), content);
    }
}

#[test]
fn what_dead_programs_left_is_removed_and_what_others_write_is_not() {
    let scene = Scene::new();
    let mine = temporary::Temporary::create(&SystemDisk, &scene.folder(), true).unwrap();
    let name = mine
        .0
        .path()
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    let of_process = |process: &str| {
        let mut parts: Vec<&str> = name.split('-').collect();
        parts[2] = process;
        parts.join("-")
    };
    let dead = of_process("4294967294");
    let other_machine = name.replacen(name.split('-').nth(1).unwrap(), "00000000", 1);
    let ancient = other_machine.replacen("frostating-00000000", "frostating-00000001", 1);
    for leftover in [&dead, &other_machine, &ancient] {
        fs::write(scene.folder().join(leftover), b"half").unwrap();
    }
    let long_ago = SystemTime::now() - Duration::from_hours(2);
    let file = fs::File::options()
        .write(true)
        .open(scene.folder().join(&ancient))
        .unwrap();
    file.set_modified(long_ago).unwrap();
    open(&scene.file()).unwrap();
    let names = scene.names();
    assert!(names.contains(&name), "our own");
    assert!(
        names.contains(&other_machine),
        "of another machine, still fresh"
    );
    assert!(
        !names.contains(&ancient),
        "of another machine, two hours old"
    );
    assert_eq!(
        names.contains(&dead),
        SystemDisk.is_running(1).is_none(),
        "of a dead process"
    );
}

#[test]
fn where_looking_blocks_a_rename_is_tried_again_five_times() {
    let scene = Scene::new();
    let count = FaultyDisk::new(None);
    save_on(&count, &scene.file(), OLD, None, None).unwrap();
    let call = count
        .log()
        .iter()
        .position(|call| *call == "rename")
        .unwrap();

    let mut once = FaultyDisk::new(Some(Fault {
        call,
        lasts: Lasts::Once,
        error: 13,
    }));
    once.blocks = true;
    save_on(&once, &scene.file(), NEW, None, None).unwrap();
    assert_eq!(*once.waited.borrow(), [Duration::from_millis(50)]);

    let mut always = FaultyDisk::new(Some(Fault {
        call,
        lasts: Lasts::ForEver,
        error: 13,
    }));
    always.blocks = true;
    let error = save_on(&always, &scene.file(), OLD, None, None).unwrap_err();
    assert_eq!(error.reason, SaveReason::Failed(Cause::NoPermission));
    assert_eq!(
        *always.waited.borrow(),
        [50, 100, 200, 400, 800].map(Duration::from_millis)
    );
    assert_eq!(scene.content(), NEW);
    assert_eq!(scene.names(), ["frosta.ron"]);
}

#[test]
fn a_thousand_saves_end_with_the_last_content() {
    let scene = Scene::new();
    let mut hash = ContentHash::of(OLD);
    for number in 0..1_000 {
        let saved = save(
            &scene.file(),
            number.to_string().as_bytes(),
            Some(hash),
            None,
        )
        .unwrap();
        hash = saved.hash;
    }
    assert_eq!(scene.content(), b"999");
    assert_eq!(scene.names(), ["frosta.ron"]);
}

#[test]
fn each_cause_is_told_by_its_own_sentence() {
    let causes = [5, 13, 16, 18, 24, 28, 30, 122].map(|number| {
        Cause::of(&io::Error::from_raw_os_error(number))
            .message()
            .key()
    });
    if cfg!(target_os = "linux") {
        assert_eq!(
            causes,
            [
                "cause-disk-failed",
                "cause-no-permission",
                "cause-in-use",
                "cause-other-disk",
                "cause-too-many-open",
                "cause-disk-full",
                "cause-read-only-disk",
                "cause-quota",
            ]
        );
    }
}

#[test]
fn a_sweep_forgets_old_snapshots_of_files_that_nobody_saves_any_more() {
    let scene = Scene::new();
    scene.save(b"a", None).unwrap();
    scene.save(b"b", None).unwrap();
    let snapshots = snapshots_of(&scene.snapshots(), &scene.file()).unwrap();
    let old = SystemTime::now() - Duration::from_hours(8 * 24);
    let file = fs::File::options().write(true).open(&snapshots[1]).unwrap();
    file.set_modified(old).unwrap();
    sweep_snapshots(&scene.snapshots());
    sweep_snapshots(&scene.folder().join("none"));
    let left = snapshots_of(&scene.snapshots(), &scene.file()).unwrap();
    assert_eq!(left, snapshots[..1]);
}

#[test]
fn a_file_is_the_same_by_every_path_that_leads_to_it() {
    let scene = Scene::new();
    let roundabout = scene
        .folder()
        .join("..")
        .join(scene.folder().file_name().unwrap());
    assert!(is_same(&scene.file(), &roundabout.join("frosta.ron")));
    assert!(!is_same(&scene.file(), &scene.folder().join("other.ron")));
    #[cfg(unix)]
    {
        let link = scene.root.path().join("link.ron");
        std::os::unix::fs::symlink(scene.file(), &link).unwrap();
        assert!(is_same(&link, &scene.file()));
    }
}
